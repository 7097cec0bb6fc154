import { CelRuntimeError } from './cel-error.js';
import { noOverload } from './compare.js';
import { Duration, Instant, type CelValue } from './values.js';

const DAY = 86_400_000;

/**
 * What a function takes from a moment of the time zone that it was asked for; the date's UTC fields are that zone's.
 */
const INSTANT_PARTS: Readonly<Record<string, (local: Date) => number>> = {
  getFullYear: (local) => local.getUTCFullYear(),
  getMonth: (local) => local.getUTCMonth(),
  getDayOfYear: (local) => Math.floor((local.getTime() - startOfYear(local)) / DAY),
  getDayOfMonth: (local) => local.getUTCDate() - 1,
  getDate: (local) => local.getUTCDate(),
  getDayOfWeek: (local) => local.getUTCDay(),
  getHours: (local) => local.getUTCHours(),
  getMinutes: (local) => local.getUTCMinutes(),
  getSeconds: (local) => local.getUTCSeconds(),
};

const DURATION_PARTS: Readonly<Record<string, bigint>> = {
  getHours: 3_600_000_000_000n,
  getMinutes: 60_000_000_000n,
  getSeconds: 1_000_000_000n,
  getMilliseconds: 1_000_000n,
};

/** Go finds a time zone by its exact name only, which Intl does not ask for. */
const MISSPELLED = /(?:^|\/)(?:[a-z]|[A-Z]{4,}(?:\/|$))/;

/** The functions `getFullYear` and so on. @throws CelRuntimeError for a time zone that does not exist */
export function timePart(name: string, time: CelValue, zone?: CelValue): bigint {
  if (time instanceof Duration) return durationPart(name, time);
  const part = INSTANT_PARTS[name];
  if (!(time instanceof Instant) || (zone !== undefined && typeof zone !== 'string')) throw noOverload();
  if (!part) return BigInt(Math.floor(time.nanos / 1_000_000));
  const utc = Number(time.seconds) * 1000;
  return BigInt(part(new Date(utc + zoneOffset(zone ?? 'UTC', utc))));
}

function durationPart(name: string, { nanos }: Duration): bigint {
  return nanos / (DURATION_PARTS[name] ?? 1n);
}

/** How far a time zone is ahead of UTC, in milliseconds. */
function zoneOffset(zone: string, utc: number): number {
  const fixed = /^([-+]?)([0-9]+):([-+]?[0-9]+)$/.exec(zone);
  if (fixed) {
    return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000;
  }
  if (zone === '' || zone === 'UTC' || zone === 'Local') return 0;
  return namedOffset(zone, utc);
}

function namedOffset(zone: string, utc: number): number {
  if (MISSPELLED.test(zone)) throw new CelRuntimeError('unknown time zone ' + zone);
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    const parts = new Map(format.formatToParts(utc).map(({ type, value }) => [type, value]));
    const field = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
    const local = new Date(0);
    // There is a year 0 between those that are counted back and those that are counted on.
    const year = parts.get('era') === 'BC' ? 1 - field('year') : field('year');
    local.setUTCFullYear(year, field('month') - 1, field('day'));
    local.setUTCHours(field('hour'), field('minute'), field('second'));
    return local.getTime() - Math.floor(utc / 1000) * 1000;
  } catch {
    throw new CelRuntimeError('unknown time zone ' + zone);
  }
}

function startOfYear(local: Date): number {
  const start = new Date(0);
  start.setUTCFullYear(local.getUTCFullYear(), 0, 1);
  return start.getTime();
}
