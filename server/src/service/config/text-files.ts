/** What a look at the files around a document needs. */
export interface TextFiles {
  /** The text of a file; undefined where there is none, it cannot be read, or it is larger. Never rejects. */
  readText(uri: string, maxBytes: number): Promise<string | undefined>;
}
