/** Go's path.Join: empty parts are left out, the rest is cleaned. */
export function joinPath(...parts: readonly string[]): string {
  const path = parts.filter((part) => part !== '').join('/');
  return path === '' ? '' : cleanPath(path);
}

/** Go's path.Clean: `.` and `..` followed, slashes made single, `.` for nothing. */
export function cleanPath(path: string): string {
  const rooted = path.startsWith('/');
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!rooted) kept.push('..');
  }
  const clean = kept.join('/');
  return rooted ? `/${clean}` : clean || '.';
}
