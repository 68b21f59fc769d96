"use client";

import { EnhancedSelect, type ListSource, type SelectFieldProps } from "./native-select";

const source: ListSource = { load: () => import("./combo-box-list") };

/** Chooses one of many options by typing a part of its name. */
export const ComboBox = (props: SelectFieldProps) => (
  <EnhancedSelect source={source} props={props} />
);
