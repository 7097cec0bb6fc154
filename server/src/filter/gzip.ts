/** Whether bytes begin as what gzip packed does; it takes two of them to tell. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}
