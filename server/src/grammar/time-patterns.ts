/**
 * Parts of regular expressions of times in RFC 3339, as Go's time package reads them; none has a group that is
 * captured.
 */

/** A month and a day that every year has, `12-31`: the 29th of February is left to who uses it. */
export const DAY_OF_EVERY_YEAR =
  '(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)';

/** A time of day in whole seconds, `23:59:59`. */
export const CLOCK = '(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]';
