// The portal's API, asked by fetch with the browser's own cookie.
const OURS = { accept: "application/json", "x-company-portal": "web" };

const ask = async (path, options = {}) => {
  const headers = { ...OURS, ...options.headers };
  const response = await fetch(path, { cache: "no-store", redirect: "error", ...options, headers });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.status === 204 ? null : response.json();
};

const devicePath = (id) => `/v1.0/me/managedDevices/${encodeURIComponent(id)}`;

const fetchDevices = async () => {
  const prefer = 'odata.include-annotations="-portal.actions"';
  return (await ask("/v1.0/me/managedDevices", { headers: { prefer } })).value;
};

// Asked for while React still mounts, and all at once: none needs another's answer.
export const start = {
  me: ask("/v1.0/me"),
  brand: ask("/v1.0/deviceManagement/intuneBrand"),
  devices: fetchDevices(),
  notifications: ask("/portal/v1/notifications"),
};
// Whoever renders an answer shows its failure; until then nobody has missed it.
for (const asked of Object.values(start)) asked.catch(() => {});

export const fetchDevice = (id) => ask(devicePath(id));

export const act = (device, action) =>
  ask(`${devicePath(device.id)}/${action}`, {
    method: "POST",
    headers: { "idempotency-key": crypto.randomUUID(), "if-match": device["@odata.etag"] },
  });
