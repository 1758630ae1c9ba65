/** Reads properties from the browser's own prototype. */
const BY_PROTOTYPE: ProxyHandler<object> = {
  get(node, name) {
    const value: unknown = Reflect.get(Object.getPrototypeOf(node), name, node);
    return typeof value === 'function' ? value.bind(node) : value;
  },
};

/**
 * A node whose properties are the browser's own. In a form `<input name=childNodes>` takes the place of the property of
 * that name, in a document `<img name=links>`; in Chromium in an extension's world too. What comes back is only good for
 * reading: the browser's own functions take the node itself.
 */
export const plain = <T extends object>(node: T): T =>
  node instanceof HTMLFormElement || node instanceof Document ? (new Proxy(node, BY_PROTOTYPE) as T) : node;
