/** Milliseconds since the page began, which no change of the computer's clock touches; by a short name, as `max`. */
export const clock = () => performance.now();
