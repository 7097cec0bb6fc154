const HEAD = `hubble:
  export:
    dynamic:
      config:
        content:
          - name: sample
            filePath: /var/run/cilium/hubble/sample.log
            includeFilters:
              - event_type:
                  - `;

/** Helm values with one filter, whose `event_type` has the given entry; further lines of it are indented here. */
export function values(entry: string): string {
  return `${HEAD}${entry.replaceAll('\n', `\n${' '.repeat(20)}`)}\n`;
}
