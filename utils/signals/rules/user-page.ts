import { pageService } from '../../payload/brands/hosting';
import type { Rule } from '../rule';

/** A page that anyone can put up below a service's own name. Worth knowing: the name is not its maker's. */
export const userPage: Rule = ({ targets }) =>
  targets.flatMap(({ address }) => {
    const service = URL.canParse(address.href) ? pageService(new URL(address.href)) : undefined;
    return service ? [{ rule: 'user-page', level: 'info', evidence: { host: address.host, service } }] : [];
  });
