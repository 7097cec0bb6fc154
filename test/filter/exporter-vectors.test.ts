import assert from 'node:assert/strict';
import { buildFlowLog, FilterError, formatFilter, readFlowLogs, type FlowLog } from '../../server/src/filter/index.js';
import { vectors } from '../support/vectors.js';

interface ExporterCase {
  readonly id: string;
  readonly category: string;
  readonly yaml: string;
  readonly accepted: boolean;
  readonly error?: string;
  readonly parsed?: unknown;
  readonly create?: readonly { readonly name: string; readonly ok: boolean; readonly error?: string }[];
}

/** What the structs and libraries of the agent's dynamic exporter make of flowlogs.yaml. */
describe('flowlogs.yaml is read as the agent reads it', () => {
  const cases = vectors<ExporterCase>('exporter');
  for (const category of new Set(cases.map((vector) => vector.category))) {
    const ofCategory = cases.filter((vector) => vector.category === category);
    it(`${category} (${ofCategory.length})`, () => {
      const wrong = ofCategory.flatMap((vector) => {
        const [want, got] = [expected(vector), outcome(vector.yaml)].map((each) => JSON.stringify(each));
        return want === got ? [] : [`${vector.id} ${JSON.stringify(vector.yaml)}\n  want ${want}\n  got  ${got}`];
      });
      assert.equal(wrong.join('\n'), '');
    });
  }
});

function expected({ accepted, error, parsed, create = [] }: ExporterCase): object {
  if (!accepted) return { error: upToLibrary(error ?? '') };
  return { parsed, create: create.map((each) => ({ ...each, ...(each.error && { error: upToLibrary(each.error) }) })) };
}

function outcome(yaml: string): object {
  try {
    const logs = readFlowLogs(yaml);
    return { parsed: logs?.map(printed) ?? null, create: (logs ?? []).map(created) };
  } catch (error) {
    assert(error instanceof FilterError);
    return { error: upToLibrary(error.message) };
  }
}

function printed(log: FlowLog): object {
  const order = 'name filePath fieldMask fieldAggregate aggregationInterval includeFilters excludeFilters'.split(' ');
  const entries = Object.entries(log).sort(([a], [b]) => rank(order, a) - rank(order, b));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, key.endsWith('Filters') ? filters(value as Filters) : value]),
  );
}

function rank(order: readonly string[], key: string): number {
  const at = order.indexOf(key);
  return at < 0 ? order.length : at;
}

type Filters = NonNullable<FlowLog['includeFilters']>;

function filters(list: Filters): unknown[] {
  return list.map((filter): unknown => filter && JSON.parse(formatFilter(filter)));
}

function created(log: FlowLog): object {
  try {
    buildFlowLog(log);
    return { name: log.name, ok: true };
  } catch (error) {
    assert(error instanceof FilterError);
    return { error: upToLibrary(error.message), name: log.name, ok: false };
  }
}

/** The texts of the YAML library, of Go's time package and of CEL's parser are their own. */
function upToLibrary(message: string): string {
  return message
    .replace(/(error converting YAML to JSON: )[^]*/, '$1')
    .replace(/(while decoding JSON: parsing time )[^]*/, '$1')
    .replace(/(Syntax error: )[^]*/, '$1');
}
