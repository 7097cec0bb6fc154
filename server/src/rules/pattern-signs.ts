/** What no name of Kubernetes has in it, and a wildcard or regular expression has. */
export const PATTERN = /[*?+^$|()[\]{}\\]/;
