import { DROPPED } from '../verdicts.js';
import type { Builder } from './builder.js';

/** Filters that compare one property of a flow with a list (pkg/hubble/filters, 1.19: one file each). */

/** A flow without an id never passes. */
export const buildUuid: Builder = ({ uuid }) =>
  uuid ? [(flow) => flow?.uuid !== undefined && uuid.includes(flow.uuid)] : [];

/** Type 0 stands for every type; a sub type is compared only where it is asked for. */
export const buildEventType: Builder = ({ event_type: wanted }) =>
  wanted
    ? [
        (flow) => {
          const event = flow?.event_type;
          if (!event) return false;
          return wanted.some(
            ({ type = 0, match_sub_type: matchSubType, sub_type: subType = 0 }) =>
              (type === 0 || type === (event.type ?? 0)) && (!matchSubType || subType === (event.sub_type ?? 0)),
          );
        },
      ]
    : [];

/** Lost events have no verdict, not even the unknown one. */
export const buildVerdict: Builder = ({ verdict }) =>
  verdict ? [(flow) => flow !== undefined && verdict.includes(flow.verdict ?? 0)] : [];

/** A reason counts only where the verdict says that the flow was dropped. */
export const buildDropReason: Builder = ({ drop_reason_desc: reasons }) =>
  reasons ? [(flow) => flow?.verdict === DROPPED && reasons.includes(flow.drop_reason_desc ?? 0)] : [];

/** Whether a flow is a reply may be unknown; a dropped flow counts as none then, for the sake of old clients. */
export const buildReply: Builder = ({ reply }) =>
  reply
    ? [
        (flow) => {
          if (!flow?.is_reply) return flow?.verdict === DROPPED && reply.includes(false);
          return reply.includes(flow.is_reply.value);
        },
      ]
    : [];

/** What has no IP, lost events included, counts as not encrypted. */
export const buildEncrypted: Builder = ({ encrypted }) =>
  encrypted ? [(flow) => encrypted.includes(flow?.IP?.encrypted ?? false)] : [];

/** A flow without IP has version 0, IP_NOT_USED. */
export const buildIpVersion: Builder = ({ ip_version: versions }) =>
  versions ? [(flow) => flow !== undefined && versions.includes(flow.IP?.ipVersion ?? 0)] : [];

/** What is not traced has an empty id. */
export const buildTraceId: Builder = ({ trace_id: ids }) =>
  ids ? [(flow) => ids.includes(flow?.trace_context?.parent?.trace_id ?? '')] : [];

/** A flow without a direction has direction 0, TRAFFIC_DIRECTION_UNKNOWN. */
export const buildTrafficDirection: Builder = ({ traffic_direction: directions }) =>
  directions ? [(flow) => flow !== undefined && directions.includes(flow.traffic_direction ?? 0)] : [];

/** What has no id in its IP header has id 0. */
export const buildIpTraceId: Builder = ({ ip_trace_id: ids }) =>
  ids ? [(flow) => ids.includes(flow?.ip_trace_id?.trace_id ?? 0n)] : [];

/** Index 0 and an empty name ask for nothing, so `{}` takes any interface. */
export const buildInterface: Builder = ({ interface: wanted }) =>
  wanted
    ? [
        (flow) => {
          const have = flow?.interface;
          if (!have) return false;
          return wanted.some(
            ({ index = 0, name = '' }) => (index === 0 || index === have.index) && (name === '' || name === have.name),
          );
        },
      ]
    : [];
