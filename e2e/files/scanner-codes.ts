/** The codes on the scanner page, each with its first place. Runs in the page. */
export const codesByPlace = () =>
  Object.fromEntries(
    [...document.querySelectorAll('.found-code')].map((one) => [
      one.querySelector('article')?.getAttribute('data-text') ?? '',
      one.querySelector('[data-place]')?.getAttribute('data-place') ?? '',
    ]),
  );
