interface ParsedUrl {
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly pathname: string;
  readonly search: string;
}

interface Platform {
  readonly URL: new (url: string) => ParsedUrl;
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  /** Browsers leave `subtle` out on insecure pages. */
  readonly crypto: {
    readonly subtle?: { digest(algorithm: string, data: Uint8Array): Promise<ArrayBuffer> };
  };
}

/** What browsers, Node and workers have in common. The model is checked without the types of any of them. */
export const { URL, TextEncoder, crypto } = globalThis as unknown as Platform;
