const DAY = 24 * 3_600_000;

/** Kinds of codes as a person meets them, most of them links; `i` makes each another one. */
function textOf(i: number): string {
  if (i % 50 === 7) return `WIFI:T:WPA;S:guest ${i};P:welcome ${i};;`;
  if (i % 50 === 13) return `Table ${i}, second floor`;
  return `https://${['www', 'shop', 'm'][i % 3]}.site${i % 7919}.example/menu/${i}?from=table${i % 40}`;
}

/** A file of so many codes, as the history writes it. */
export function historyFile(count: number): string {
  const now = Date.now();
  const lines = Array.from({ length: count }, (_, i) => {
    const lastSeen = now - (i * 365 * DAY) / count - 1000;
    return JSON.stringify({
      text: textOf(i),
      page: `https://mail${i % 97}.example/inbox/${i % 1000}`,
      firstSeen: new Date(lastSeen - DAY).toISOString(),
      lastSeen: new Date(lastSeen).toISOString(),
      ...(i % 5 === 0 && { checkedAt: new Date(lastSeen).toISOString() }),
      how: [],
      otherTexts: [],
      nested: false,
      signals: i % 9 === 0 ? [{ rule: 'plain-http', level: 'low', evidence: {} }] : [],
    });
  });
  return `{"format":"qr-code-previewer history","version":2,"codes":[\n${lines.join(',\n')}\n]}`;
}
