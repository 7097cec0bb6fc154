/** Decoded text under construction, with the place of each of its UTF-16 units in the source. */
export class Decoded {
  private readonly parts: string[] = [];
  private readonly places: number[] = [];
  private end = 0;

  /** Adds text that stands in the source for itself, from `offset` on. */
  verbatim(source: string, offset: number): void {
    this.parts.push(source);
    for (let i = 0; i < source.length; i++) this.places.push(offset + i);
  }

  /** Adds text whose every unit comes from the one place: an escape, a folded line break. */
  from(offset: number, decoded: string): void {
    this.parts.push(decoded);
    for (let left = decoded.length; left > 0; left--) this.places.push(offset);
  }

  /** Tells where the text ends in the source. */
  endAt(offset: number): this {
    this.end = offset;
    return this;
  }

  get text(): string {
    return this.parts.join('');
  }

  /** One offset for each unit, and the end. */
  get offsets(): Int32Array {
    return Int32Array.from([...this.places, this.end]);
  }
}
