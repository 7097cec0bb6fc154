import type { Code } from './code.js';

/** Who emits events of a type: the datapath has the numbers 0 to 128, the agent 129 to 255. */
export type Origin = 'datapath' | 'agent' | 'none';

/** The message that Hubble makes of an event. */
export type Product = 'Flow' | 'AgentEvent' | 'DebugEvent';

/** A row of the table of event types (pkg/monitor/api/types.go, MessageType). */
export interface EventType extends Code {
  readonly origin: Origin;
  /** Absent where an event never leaves the monitor. */
  readonly produces?: Product;
  /** The FlowType of its flows. */
  readonly flowType?: string;
  /** The verdicts that its flows can have; empty where it makes none. */
  readonly verdicts: readonly string[];
  /** What its sub type is; absent where it has none. */
  readonly subTypeIs?: string;
  /** The datapath's header that lays the event out. */
  readonly cHeader?: string;
  /** The file of Cilium's Go code that lays the event out. */
  readonly goFile: string;
  /** `hubble observe --type` takes the name; the number it takes always. */
  readonly observeByName: boolean;
  /** What to know about `hubble observe --type` with this type. */
  readonly observeNote?: string;
}
