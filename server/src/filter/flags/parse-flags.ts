import { quote } from '../../grammar/go-text.js';
import { checkValue, flagError, type Flag, type GivenFlag } from './flag.js';

/**
 * Reads arguments as Go's pflag does: `--name value`, `--name=value`, `-nvalue`, `-n=value`, short flags joined in one
 * argument; `--` ends the flags. Arguments that are no flags are passed over, or handed to `onArgument`. Values are
 * checked against their type as they are met, and the consumer is told each, so that the first thing wrong in the order
 * of the arguments is what is reported.
 * @throws FilterError
 */
export function parseFlags(
  flags: readonly Flag[],
  args: readonly string[],
  onFlag: (given: GivenFlag) => void,
  onArgument?: (argument: string) => void,
): void {
  const reader = new Reader(flags, args, onFlag, onArgument);
  reader.read();
}

class Reader {
  private at = 0;
  private readonly byName: ReadonlyMap<string, Flag>;
  private readonly byShort: ReadonlyMap<string, Flag>;

  constructor(
    flags: readonly Flag[],
    private readonly args: readonly string[],
    private readonly onFlag: (given: GivenFlag) => void,
    private readonly onArgument?: (argument: string) => void,
  ) {
    this.byName = new Map(flags.map((flag) => [flag.name, flag]));
    this.byShort = new Map(flags.flatMap((flag) => (flag.short === undefined ? [] : [[flag.short, flag]])));
  }

  read(): void {
    while (this.at < this.args.length) {
      const argument = this.args[this.at++] ?? '';
      if (argument === '--') {
        for (const after of this.args.slice(this.at)) this.onArgument?.(after);
        return;
      }
      if (argument.startsWith('--')) this.long(argument);
      else if (argument.startsWith('-') && argument.length > 1) this.shorts(argument);
      else this.onArgument?.(argument);
    }
  }

  private long(argument: string): void {
    const equals = argument.indexOf('=');
    const name = argument.slice(2, equals < 0 ? undefined : equals);
    if (name === '' || name.startsWith('-')) throw flagError(`bad flag syntax: ${argument}`);
    const flag = this.byName.get(name);
    if (!flag) throw flagError(`unknown flag: --${name}`);
    if (equals >= 0) this.give(flag, argument.slice(equals + 1));
    else this.give(flag, flag.bare ?? this.following(`--${name}`));
  }

  private shorts(argument: string): void {
    let rest = argument.slice(1);
    while (rest !== '') {
      const short = rest.charAt(0);
      const flag = this.byShort.get(short);
      if (!flag) throw flagError(`unknown shorthand flag: ${quote(short).replaceAll('"', "'")} in -${rest}`);
      const after = rest.slice(1);
      if (after.startsWith('=') && after.length > 1) {
        this.give(flag, after.slice(1));
        return;
      }
      if (flag.bare === undefined) {
        this.give(flag, after === '' ? this.following(`'${short}' in -${short}`) : after);
        return;
      }
      this.give(flag, flag.bare);
      rest = after;
    }
  }

  private following(what: string): string {
    const value = this.args[this.at++];
    if (value === undefined) throw flagError(`flag needs an argument: ${what}`);
    return value;
  }

  private give(flag: Flag, value: string): void {
    checkValue(flag, value);
    this.onFlag({ flag, value });
  }
}
