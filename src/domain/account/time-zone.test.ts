import { expect, it } from "vitest";
import { commonTimeZone } from "./time-zone";

it.each([
  ["UTC", "UTC"],
  ["Europe/Oslo", "Europe/Oslo"],
  ["Asia/Kathmandu", "Asia/Kathmandu"],
  ["America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"],
  ["Etc/GMT+5", "Etc/GMT+5"],
  ["europe/oslo", "Europe/Oslo"],
  ["utc", "UTC"],
  ["CTT", "Asia/Shanghai"],
  ["US/Pacific-New", "America/Los_Angeles"],
  ["IST", "Asia/Calcutta"],
  ["+05:45", null],
  ["Mars/Olympus", null],
  ["Europe/Nowhere", null],
  ["SystemV/PST8", null],
  ["", null],
])("keeps %s as %s", (name, expected) => expect(commonTimeZone(name)).toBe(expected));
