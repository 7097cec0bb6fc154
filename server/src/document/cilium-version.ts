import { LATEST, RELEASES, type Release } from '../tables/release.js';

/**
 * The release that a version of Cilium, its chart or its image belongs to: `1.17.5`, `v1.17.5`, `1.17`, `~1.17.0`,
 * `1.17.x`, `^1.16`, `>=1.16 <1.18` and `1.16 - 1.18` (the newest that fits, as Helm takes it), `1.20.0-pre.3`, `latest`.
 * Newer than the tables is `main`, older is the oldest. Undefined for what is no version, a placeholder for one.
 */
export function releaseOf(version: string): Release | undefined {
  const text = version.trim();
  if (/^(?:main|latest)$/.test(text)) return 'main';
  if (/^(?:\*|stable)$/.test(text)) return LATEST;
  const bounds = [...text.matchAll(BOUND)].map(([, operator = '', major, minor, patch]) => ({
    operator,
    minor: Number(major) * MAJOR + Number(minor),
    isFirst: patch === undefined || Number(patch) === 0,
  }));
  const [first] = bounds;
  if (!first || !IS_VERSION.test(text)) return undefined;
  const upper = bounds.find(({ operator }) => /^[<-]/.test(operator));
  if (upper) return releaseAt(upper.operator === '<' && upper.isFirst ? upper.minor - 1 : upper.minor);
  const isOpen = first.operator === '^' || first.operator.startsWith('>');
  return isOpen ? releaseAt(Math.max(first.minor, minorOf(LATEST))) : releaseAt(first.minor);
}

const BOUND = /(?:([~^]|[<>]=?|=|(?<=\s)-(?=\s))\s*)?v?(?<!\d)(\d+)\.(\d+)(?:\.(\d+))?[\w.+-]*/g;
const IS_VERSION = /^[\s,|~^<>=]*v?\d+\.\d+(?=$|[\s,.+-])/;
const MAJOR = 1000;

function minorOf(release: Release): number {
  const [major, minor] = release.split('.');
  return Number(major) * MAJOR + Number(minor);
}

function releaseAt(minor: number): Release {
  const [oldest] = RELEASES;
  if (minor < minorOf(oldest)) return oldest;
  return RELEASES.find((release) => release !== 'main' && minorOf(release) === minor) ?? 'main';
}
