/** Numbers of flow.proto's enum Verdict that the rules of filters name. */
export const DROPPED = 2;
