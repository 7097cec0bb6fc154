import type { Timestamp } from '../grammar/time.js';
import type { HttpHeader, NetworkInterface, TcpFlags, WorkloadFilter } from './flow-filter.js';

/** One line of `hubble observe -o jsonpb`: a flow, or a notice about lost events or about a node. */
export interface HubbleEvent {
  readonly flow?: Flow;
  readonly lost_events?: LostEvents;
  readonly node_status?: NodeStatus;
  readonly node_name?: string;
  readonly time?: Timestamp;
}

/** The parts of a flow that filters and the compact output read; CEL reads the others by name. */
export interface Flow {
  readonly time?: Timestamp;
  readonly uuid?: string;
  readonly verdict?: number;
  readonly drop_reason?: number;
  readonly drop_reason_desc?: number;
  readonly auth_type?: number;
  readonly ethernet?: { readonly source?: string; readonly destination?: string };
  readonly IP?: FlowIp;
  readonly l4?: Layer4;
  readonly l7?: Layer7;
  readonly Type?: number;
  readonly node_name?: string;
  readonly node_labels?: readonly string[];
  readonly source?: Endpoint;
  readonly destination?: Endpoint;
  readonly source_names?: readonly string[];
  readonly destination_names?: readonly string[];
  readonly source_service?: ServiceName;
  readonly destination_service?: ServiceName;
  readonly event_type?: { readonly type?: number; readonly sub_type?: number };
  readonly traffic_direction?: number;
  readonly policy_match_type?: number;
  readonly trace_observation_point?: number;
  readonly trace_reason?: number;
  readonly debug_capture_point?: number;
  readonly interface?: NetworkInterface;
  readonly trace_context?: { readonly parent?: { readonly trace_id?: string } };
  readonly sock_xlate_point?: number;
  readonly ip_trace_id?: { readonly trace_id?: bigint; readonly ip_option_type?: number };
  readonly is_reply?: { readonly value: boolean };
  readonly Summary?: string;
  readonly egress_allowed_by?: readonly Policy[];
  readonly ingress_allowed_by?: readonly Policy[];
  readonly egress_denied_by?: readonly Policy[];
  readonly ingress_denied_by?: readonly Policy[];
}

export interface FlowIp {
  readonly source?: string;
  readonly source_xlated?: string;
  readonly destination?: string;
  readonly ipVersion?: number;
  readonly encrypted?: boolean;
}

export interface Ports {
  readonly source_port?: number;
  readonly destination_port?: number;
}

export interface Layer4 {
  readonly TCP?: Ports & { readonly flags?: TcpFlags };
  readonly UDP?: Ports;
  readonly SCTP?: Ports;
  readonly ICMPv4?: Icmp;
  readonly ICMPv6?: Icmp;
  readonly VRRP?: object;
  readonly IGMP?: object;
}

export interface Icmp {
  readonly type?: number;
  readonly code?: number;
}

export interface Layer7 {
  readonly type?: number;
  readonly latency_ns?: bigint;
  readonly dns?: Dns;
  readonly http?: Http;
  readonly kafka?: Kafka;
}

export interface Dns {
  readonly query?: string;
  readonly ips?: readonly string[];
  readonly ttl?: number;
  readonly cnames?: readonly string[];
  readonly observation_source?: string;
  readonly rcode?: number;
  readonly qtypes?: readonly string[];
  readonly rrtypes?: readonly string[];
}

export interface Http {
  readonly code?: number;
  readonly method?: string;
  readonly url?: string;
  readonly protocol?: string;
  readonly headers?: readonly HttpHeader[];
}

export interface Kafka {
  readonly error_code?: number;
  readonly api_version?: number;
  readonly api_key?: string;
  readonly correlation_id?: number;
  readonly topic?: string;
}

export interface Endpoint {
  readonly ID?: number;
  readonly identity?: number;
  readonly cluster_name?: string;
  readonly namespace?: string;
  readonly labels?: readonly string[];
  readonly pod_name?: string;
  readonly workloads?: readonly WorkloadFilter[];
}

export interface ServiceName {
  readonly name?: string;
  readonly namespace?: string;
}

export interface Policy {
  readonly name?: string;
  readonly namespace?: string;
  readonly kind?: string;
}

export interface LostEvents {
  readonly source?: number;
  readonly num_events_lost?: bigint;
  readonly cpu?: { readonly value: number };
  readonly first?: Timestamp;
  readonly last?: Timestamp;
}

export interface NodeStatus {
  readonly state_change?: number;
  readonly node_names?: readonly string[];
  readonly message?: string;
}
