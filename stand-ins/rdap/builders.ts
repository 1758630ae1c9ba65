/** Parts of RDAP answers (RFC 9083) that several registries' records have. */

type Property = [string, object, string, unknown];

/** A `vcardArray` (RFC 7095) of these properties. */
export const entityCard = (...properties: Property[]) => [
  'vcard',
  [['version', {}, 'text', '4.0'], ...properties],
];
export const fullName = (name: string): Property => ['fn', {}, 'text', name];
export const event = (eventAction: string, eventDate: string) => ({ eventAction, eventDate });
export const nameserver = (ldhName: string) => ({ objectClassName: 'nameserver', ldhName });
/** A postal address; the country stands in `parameters` or in the last place. */
export const address = (city: string, country: string, parameters: object = {}): Property => [
  'adr',
  parameters,
  'text',
  ['', '', ['Example street 1'], city, '', '12345', country],
];

/** A registrar with its number at IANA and a contact for complaints. */
export const registrar = (name: string, id: string) => ({
  objectClassName: 'entity',
  handle: id,
  roles: ['registrar'],
  publicIds: [{ type: 'IANA Registrar ID', identifier: id }],
  vcardArray: entityCard(fullName(name)),
  entities: [
    {
      objectClassName: 'entity',
      roles: ['abuse'],
      vcardArray: entityCard(
        fullName(''),
        ['tel', { type: 'voice' }, 'uri', 'tel:+1.5555550100'],
        ['email', {}, 'text', 'abuse@registrar.example'],
      ),
    },
  ],
});
