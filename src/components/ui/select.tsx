"use client";

import { EnhancedSelect, type ListSource, type SelectFieldProps } from "./native-select";

const source: ListSource = { load: () => import("./select-list") };

/** Chooses one of a few options from a list that opens. */
export const SelectField = (props: SelectFieldProps) => (
  <EnhancedSelect source={source} props={props} />
);
