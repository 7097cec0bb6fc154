/** How `hubble observe` is asked to print. */
export interface OutputOptions {
  /** A name of `--time-format`; StampMilli by default. */
  readonly timeFormat?: string;
  /** `--print-node-name` */
  readonly nodeName?: boolean;
  /** `--print-policy-names` */
  readonly policyNames?: boolean;
  /** `--numeric`: addresses in the place of names. */
  readonly numeric?: boolean;
  /** `--color always`; a table never has colours. */
  readonly color?: boolean;
}
