/** `name` is the part of a longer label by which somebody can choose it too. */
export type Option = { id: string; label: string; name?: string };
export type OptionGroup = { label: string; options: readonly Option[] };
/** What can be chosen: options, or groups of them under a heading each. */
export type Options = readonly (Option | OptionGroup)[];

export const isGroup = (entry: Option | OptionGroup): entry is OptionGroup => "options" in entry;
