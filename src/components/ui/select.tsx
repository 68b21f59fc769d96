"use client";

import { EnhancedSelect, type ListSource, type SelectFieldProps } from "./native-select";

const source: ListSource = { load: () => import("./select-list") };

/** One of some, folded away. */
export const SelectField = (props: SelectFieldProps) => (
  <EnhancedSelect source={source} props={props} />
);
