import { eventType } from '../../tables/event-types.js';
import type { FlowFilter } from '../flow-filter.js';
import { dropReasonOfAnother } from './drop-sub-type.js';
import { FLOW_SHAPES } from './flow-shape.js';
import { or, REQUIREMENTS, type Requirement } from './requirements.js';

/** A field of a filter with what it takes. */
export interface Taking {
  readonly field: keyof FlowFilter;
  /** As the end of "it takes". */
  readonly words: string;
}

/** A value of a list that takes nothing beside the other fields of its filter, while other values of the list do. */
export interface IdleValue extends Taking {
  readonly index: number;
  /** A field that takes none of what the value takes; undefined where it is several together. */
  readonly against?: Taking;
}

interface Demand extends Requirement {
  readonly field: keyof FlowFilter;
}

/**
 * The fields of a filter that no flow of Cilium satisfies together, as few as say so; undefined where some flow may
 * match, as far as can be told. What a single field asks for that never occurs is not looked for here.
 */
export function contradiction(filter: FlowFilter): readonly Taking[] | undefined {
  const demands = demandsOf(filter);
  if (!isPossible(demands)) return takings(fewest(demands));
  return dropReasonOfAnother(filter);
}

/** Lists whose values each say something of the shape of a flow. */
const LISTS = ['event_type', 'verdict', 'protocol'] as const;

/** The values of a filter that never match beside its other fields; none where the filter never matches at all. */
export function idleValues(filter: FlowFilter): IdleValue[] {
  if (LISTS.every((field) => (filter[field]?.length ?? 0) < 2)) return [];
  const demands = demandsOf(filter);
  if (demands.length < 2 || !isPossible(demands)) return [];
  return LISTS.flatMap((field) => {
    const others = demands.filter((demand) => demand.field !== field);
    return valuesOf(filter, field).flatMap((value, index) => {
      if (!isPossible([value]) || isPossible([value, ...others])) return [];
      const other = others.find((demand) => !isPossible([value, demand]));
      const [idle, against] = takings(other ? [value, other] : [value]);
      return idle ? [{ ...idle, index, ...(against && { against }) }] : [];
    });
  });
}

function valuesOf(filter: FlowFilter, field: (typeof LISTS)[number]): Demand[] {
  const values = filter[field] ?? [];
  if (values.length < 2) return [];
  return values.flatMap((value) => demandOf({ [field]: [value] }, field));
}

/** What the fields of a filter ask for, without what never occurs by itself. */
function demandsOf(filter: FlowFilter): Demand[] {
  const demands = (Object.keys(filter) as (keyof FlowFilter)[]).flatMap((field) => demandOf(filter, field));
  return isPossible(demands) ? demands : demands.filter((demand) => isPossible([demand]));
}

function demandOf(filter: FlowFilter, field: keyof FlowFilter): Demand[] {
  // Each of them takes the values of its own field.
  const requirementOf = REQUIREMENTS[field] as ((values: unknown) => Requirement | undefined) | undefined;
  const requirement = filter[field] && requirementOf?.(filter[field]);
  return requirement ? [{ ...requirement, field }] : [];
}

function isPossible(demands: readonly Demand[]): boolean {
  return demands.length === 0 || FLOW_SHAPES.some((shape) => demands.every(({ takes }) => takes(shape)));
}

/** Two demands that exclude each other, or as few as there are. */
function fewest(demands: readonly Demand[]): readonly Demand[] {
  for (const [at, first] of demands.entries()) {
    const second = demands.slice(at + 1).find((other) => !isPossible([first, other]));
    if (second) return [first, second];
  }
  return demands.reduce((left, demand) => {
    const without = left.filter((other) => other !== demand);
    return isPossible(without) ? left : without;
  }, demands);
}

/** What demands take; with the event types that have it, where it is them that differ. */
function takings(demands: readonly Demand[]): Taking[] {
  const types = demands.map(({ takes }) => new Set(FLOW_SHAPES.filter(takes).map(({ type }) => type)));
  const differ = !FLOW_SHAPES.some(({ type }) => types.every((some) => some.has(type)));
  return demands.map(({ field, words }, at) => {
    const names = [...(types[at] ?? [])].map((type) => eventType(type)?.name ?? String(type));
    return { field, words: differ && field !== 'event_type' ? `${words()} (${or(names)} events)` : words() };
  });
}
