import type { Code } from './code.js';

/** A row of the table of one event type's sub types: which of the extras it has depends on the event type. */
export interface SubType extends Code {
  /** What `hubble observe` (drops) or `cilium-dbg monitor` (agent events) prints for it. No filter takes this text. */
  readonly monitorText?: string;
  /** Trace: its number as trace_observation_point, where that is not its number as a sub type. */
  readonly protoNumber?: number;
  /** Trace: not emitted with monitor aggregation, whose Helm default is `medium`. */
  readonly hiddenByDefaultAggregation?: true;
  /** Trace-sock: the verdict of its flows. */
  readonly verdict?: string;
  /** Agent: the word that `hubble observe --type` takes behind the colon. For trace that is the name. */
  readonly cliName?: string;
  /** Agent: the number that the word stands for there, which is not the one that filters compare with. */
  readonly monitorApiNumber?: number;
  /** Agent: the member of AgentEvent that has the details. */
  readonly detail?: string;
}
