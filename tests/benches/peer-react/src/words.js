// What a device says about itself, in words.
const STANDINGS = {
  compliant: { label: "Can access company resources", color: "success" },
  inGracePeriod: { label: "Action required", color: "warning" },
  noncompliant: { label: "Can’t access company resources", color: "danger" },
  unknown: { label: "Checking access", color: "informative" },
};

const URGENCIES = ["noncompliant", "inGracePeriod"];

const ACTIONS = {
  remoteLock: "Remote lock",
  resetPasscode: "Reset passcode",
  syncDevice: "Check status",
  rebootNow: "Restart",
  retire: "Remove",
  wipe: "Reset device",
};

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const dates = new Intl.DateTimeFormat("en", { dateStyle: "medium" });

export const standing = (device) => STANDINGS[device.complianceState];

export const needsAttention = (device) => URGENCIES.includes(device.complianceState);

export const attentionFirst = (devices) => {
  const urgency = ({ complianceState }) => (URGENCIES.includes(complianceState) ? URGENCIES.indexOf(complianceState) : 2);
  return devices.toSorted((one, other) => urgency(one) - urgency(other));
};

export const madeBy = ({ manufacturer, model }) =>
  !manufacturer || manufacturer === "Apple" || model.startsWith(manufacturer) ? model : `${manufacturer} ${model}`;

export const about = (device) => `${madeBy(device)} · ${device.operatingSystem} ${device.osVersion}`;

export const action = (name) => ACTIONS[name] ?? name;

export const date = (text) => dates.format(new Date(text));

export const ago = (text) => {
  const seconds = (Date.parse(text) - Date.now()) / 1_000;
  const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? [];
  return unit ? relative.format(Math.round(seconds / length), unit) : "just now";
};
