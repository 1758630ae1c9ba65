/** Libraries for some kinds of files; each is loaded when the first file of its kind comes. */
export interface Libraries {
  /** Archives, and what is deflated elsewhere. */
  fflate(): Promise<Pick<typeof import('fflate'), 'Inflate' | 'unzipSync'>>;
  /** Mails as text (RFC 5322). */
  postalMime(): Promise<{ default: typeof import('postal-mime').default }>;
  /** Mails as Outlook keeps them. */
  msgReader(): Promise<{ default: MsgReaderClass }>;
  /** TIFF pictures. */
  utif(): Promise<Pick<typeof import('utif2'), 'decode' | 'decodeImage' | 'toRGBA8'>>;
  /** Documents, and what leads to the worker that takes them apart. */
  pdf(): Promise<{
    library: typeof import('pdfjs-dist');
    port: MessagePort;
    wasm(name: string): Promise<Uint8Array>;
  }>;
}

type MsgReaderClass = typeof import('@kenjiuno/msgreader').default;
