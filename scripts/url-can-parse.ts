/**
 * Set-up of everything that runs the product's sources in Node. Node 20 optimises `URL.canParse` after some
 * thousands of calls to a version that calls every text with a letter between U+0080 and U+00FF no URL, which a long
 * run of tests then takes for the product's answer. `new URL` follows the same rules and has no such fault.
 */
URL.canParse = (url: string | URL, base?: string | URL): boolean => {
  try {
    return Boolean(new URL(url, base));
  } catch {
    return false;
  }
};
