/** Names that CEL keeps for the languages around it: no variable may have one of them. */
export const RESERVED: ReadonlySet<string> = new Set(
  'as break const continue else for function if import let loop package namespace return var void while'.split(' '),
);
