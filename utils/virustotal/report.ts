/** What one engine says of a URL, where it says anything against it. */
export interface Detection {
  engine: string;
  category: 'malicious' | 'suspicious';
  /** The engine's own word, such as "phishing"; `undefined` when it gives none. */
  result?: string;
}

/** What VirusTotal says of a URL, the same whether API v3 or v2 said it. Times are milliseconds since 1970. */
export interface UrlReport {
  /** SHA-256 of VirusTotal's canonical form of the URL, in hex. */
  id: string;
  /** The URL as VirusTotal has it. */
  url: string;
  /** When the engines last judged it; absent when they never did. */
  scanDate?: number;
  /** Engines that call it malicious or suspicious. */
  positives: number;
  /** Engines that answered. Zero means that nobody judged it, which is "unknown", never "clean". */
  total: number;
  /** Engines that looked and call it harmless; with none of them and no positive, "nothing found" would be too much. */
  harmless?: number;
  /**
   * Engines whose answer is of a category that is not known here. Whatever they mean, it is not "nothing found". Not
   * part of `total`; absent when there is none.
   */
  unrecognised?: number;
  detections: Detection[];
  /** Vendor → its own free-text category. */
  categories: Record<string, string>;
  finalUrl?: string;
  /** Hops in order, the first is the URL itself, the final URL is not among them. */
  redirects: string[];
  title?: string;
  reputation?: number;
  votes?: { harmless: number; malicious: number };
  timesSubmitted?: number;
  /** Engine → the brand that the page imitates. */
  targetedBrands: Record<string, string>;
  permalink: string;
  api: 'v3' | 'v2';
}

/** What has to be said along with a stored report, and keeps "nothing found" from meaning anything. */
export interface ReportCaveats {
  /** It was fetched longer ago than it is believed for. */
  stale: boolean;
  /** The engines judged longer ago than that says much. */
  analysisOutdated: boolean;
  /** The engines are said to have judged at a time that is still to come, so nobody knows when they did. */
  analysisInFuture: boolean;
  /** It is about the address without its secrets, which is another address. */
  redactedOnly: boolean;
}
