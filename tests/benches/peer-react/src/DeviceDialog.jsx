import {
  Badge,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  Spinner,
  Subtitle2,
  Text,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { act, fetchDevice } from "./portal.js";
import { useAsked } from "./useAsked.js";
import * as words from "./words.js";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "8px 0 16px" },
  details: { display: "grid", gridTemplateColumns: "max-content 1fr", gap: "4px 16px" },
});

export const DeviceDialog = ({ device: listed, onClose }) => {
  const asked = useMemo(() => fetchDevice(listed.id), [listed.id]);
  const { answer: device, failure } = useAsked(asked);
  const { label, color } = words.standing(device ?? listed);
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{listed.managedDeviceName}</DialogTitle>
          <DialogContent>
            <Text block>{words.about(listed)}</Text>
            <Badge appearance="tint" color={color}>
              {label}
            </Badge>
            {failure && <MessageBar intent="error">This device couldn’t be loaded</MessageBar>}
            {device ? <Actions device={device} /> : !failure && <Spinner label="Loading this device" />}
            <Details device={device ?? listed} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Close</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

const Actions = ({ device }) => {
  const styles = useStyles();
  const [outcome, setOutcome] = useState(null);
  // A new name would have to be typed first.
  const offered = device["@portal.actions"].filter(({ action }) => action !== "rename");
  const press = (action) =>
    act(device, action).then(
      () => setOutcome({ intent: "success", text: `${words.action(action)} was asked for` }),
      () => setOutcome({ intent: "error", text: `${words.action(action)} couldn’t be asked for` }),
    );
  return (
    <>
      <Subtitle2 as="h3" block>Actions</Subtitle2>
      {outcome && <MessageBar intent={outcome.intent}>{outcome.text}</MessageBar>}
      <div className={styles.actions}>
        {offered.map(({ action, availability }) => (
          <Button key={action} disabled={availability !== "available"} onClick={() => press(action)}>
            {words.action(action)}
          </Button>
        ))}
      </div>
    </>
  );
};

const Details = ({ device }) => {
  const styles = useStyles();
  const details = [
    ["Model", words.madeBy(device)],
    ["Operating system", `${device.operatingSystem} ${device.osVersion}`],
    ["Enrolled", words.date(device.enrolledDateTime)],
    ["Last contact", words.ago(device.lastSyncDateTime)],
    ["Name on the device", device.deviceName],
    ["Serial number", device.serialNumber],
  ];
  return (
    <>
      <Subtitle2 as="h3" block>Details</Subtitle2>
      <dl className={styles.details}>
        {details.map(([term, definition]) => (
          <div key={term} style={{ display: "contents" }}>
            <dt>{term}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};
