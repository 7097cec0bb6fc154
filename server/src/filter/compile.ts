import { buildIp } from './build/addresses.js';
import type { Builder, FlowTest } from './build/builder.js';
import { buildCel } from './build/cel.js';
import { buildClusterName, buildIdentity, buildPod, buildService, buildWorkload } from './build/endpoints.js';
import {
  buildDropReason,
  buildEncrypted,
  buildEventType,
  buildInterface,
  buildIpTraceId,
  buildIpVersion,
  buildReply,
  buildTraceId,
  buildTrafficDirection,
  buildUuid,
  buildVerdict,
} from './build/flow-properties.js';
import { buildHttp } from './build/http.js';
import { buildLabels } from './build/labels.js';
import { buildPort, buildProtocol, buildTcpFlags } from './build/layer4.js';
import { buildFqdn, buildNodeName } from './build/names.js';
import type { HubbleEvent } from './flow.js';
import type { FlowFilter } from './flow-filter.js';

/** In the order in which Cilium builds them, which decides whose error is reported (filters.go, DefaultFilters). */
const BUILDERS: readonly Builder[] = [
  buildUuid,
  buildEventType,
  buildVerdict,
  buildDropReason,
  buildReply,
  buildEncrypted,
  buildIdentity,
  buildProtocol,
  buildIp,
  buildPod,
  buildWorkload,
  buildService,
  buildFqdn,
  buildLabels,
  buildPort,
  buildHttp,
  buildTcpFlags,
  buildNodeName,
  buildClusterName,
  buildIpVersion,
  buildTraceId,
  buildTrafficDirection,
  buildCel,
  buildInterface,
  buildIpTraceId,
];

/**
 * Builds the test that `hubble observe --input-file` puts every line to: any filter of the allowlist, or none if it is
 * empty, and no filter of the denylist.
 * @throws FilterError of stage `build` when a value of a filter cannot be used
 */
export function compileFilters(
  allow: readonly FlowFilter[],
  deny: readonly FlowFilter[],
): (event: HubbleEvent) => boolean {
  const allowed = allow.map(compileFilter);
  const denied = deny.map(compileFilter);
  return ({ flow }) =>
    (allowed.length === 0 || allowed.some((test) => test(flow))) && !denied.some((test) => test(flow));
}

function compileFilter(filter: FlowFilter): FlowTest {
  const tests = BUILDERS.flatMap((build) => build(filter));
  return (flow) => tests.every((test) => test(flow));
}
