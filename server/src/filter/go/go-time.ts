import { formatRfc3339Nano, parseGoTime, type Timestamp } from '../../grammar/time.js';

const CLOCK = '(\\d\\d?):(\\d\\d?):(\\d\\d?)([.,]\\d+)?';
const DATE = /^(\d{4})-(\d\d?)-(\d\d?)/;
const WITH_ZONE = new RegExp(`^[Tt]${CLOCK}(Z|[-+]\\d\\d:\\d\\d)$`);
const WITHOUT_ZONE = new RegExp(`^ +${CLOCK}$`);

/** A moment that YAML writes without quotes, as go-yaml v3 knows them. */
export class GoTime {
  private constructor(
    private readonly time: Timestamp,
    private readonly zone: string,
  ) {}

  /** The time that a scalar stands for; undefined for one that is none. */
  static read(text: string): GoTime | undefined {
    const [date, year, month = '', day = ''] = DATE.exec(text) ?? [];
    if (date === undefined) return undefined;
    const rest = text.slice(date.length);
    const clock = rest === '' ? ['', '0', '0', '0'] : (WITH_ZONE.exec(rest) ?? WITHOUT_ZONE.exec(rest));
    if (!clock) return undefined;
    const [, hour = '', minute = '', second = '', fraction = '', zone = 'Z'] = clock;
    const [MM, DD, hh, mm, ss] = [month, day, hour, minute, second].map((part) => part.padStart(2, '0'));
    const time = parseGoTime(`${year}-${MM}-${DD}T${hh}:${mm}:${ss}${fraction}${zone}`);
    return time && new GoTime(time, zone);
  }

  /** As Go's Time.String prints it on a machine in UTC. */
  get printed(): string {
    const [, sign, hours = '0', minutes = '0'] = /^([-+])(\d\d):(\d\d)$/.exec(this.zone) ?? [];
    const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
    const local = formatRfc3339Nano(this.time, offset)
      .replace('T', ' ')
      .replace(/(?:Z|[-+]\d\d:\d\d)$/, '');
    const zone = this.zone.replace(':', '');
    return `${local} ${offset === 0 ? '+0000 UTC' : `${zone} ${zone}`}`;
  }
}
