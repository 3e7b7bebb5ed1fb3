import {
  Badge,
  Caption1,
  Card,
  CardHeader,
  makeStyles,
  MessageBar,
  Skeleton,
  SkeletonItem,
  Text,
  Title2,
} from "@fluentui/react-components";
import { DesktopRegular, LaptopRegular, PhoneRegular, TabletRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { DeviceDialog } from "./DeviceDialog.jsx";
import { start } from "./portal.js";
import { useAsked } from "./useAsked.js";
import { about, ago, attentionFirst, needsAttention, standing } from "./words.js";

const ICONS = { phone: PhoneRegular, tablet: TabletRegular, laptop: LaptopRegular, desktop: DesktopRegular };

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(260px, 1fr))",
    gap: "16px",
    padding: 0,
    listStyleType: "none",
  },
  icon: { fontSize: "40px" },
  standing: { alignSelf: "start" },
});

const count = (devices) => {
  const attention = devices.filter(needsAttention).length;
  const all = `${devices.length} ${devices.length === 1 ? "device" : "devices"}`;
  return attention ? `${all} · ${attention} ${attention === 1 ? "needs" : "need"} your attention` : all;
};

export const DeviceList = () => {
  const styles = useStyles();
  const [opened, setOpened] = useState(null);
  const { answer, failure } = useAsked(start.devices);
  const devices = useMemo(() => answer && attentionFirst(answer), [answer]);
  return (
    <>
      <Title2 as="h1">My Devices</Title2>
      {devices && <Text block>{count(devices)}</Text>}
      {failure && <MessageBar intent="error">Your devices couldn’t be loaded</MessageBar>}
      {devices ? (
        <ul className={styles.grid} aria-label="My Devices">
          {devices.map((device) => (
            <li key={device.id}>
              <DeviceCard device={device} onOpen={setOpened} />
            </li>
          ))}
        </ul>
      ) : (
        !failure && <Waiting />
      )}
      {opened && <DeviceDialog device={opened} onClose={() => setOpened(null)} />}
    </>
  );
};

const DeviceCard = ({ device, onOpen }) => {
  const styles = useStyles();
  const Icon = ICONS[device["@portal.chassis"]] ?? LaptopRegular;
  const { label, color } = standing(device);
  return (
    <Card className="device-card" onClick={() => onOpen(device)}>
      <CardHeader
        image={<Icon className={styles.icon} />}
        header={<Text weight="semibold">{device.managedDeviceName}</Text>}
        description={<Caption1>{about(device)}</Caption1>}
      />
      <Badge appearance="tint" className={styles.standing} color={color}>
        {label}
      </Badge>
      <Caption1>Last contact {ago(device.lastSyncDateTime)}</Caption1>
    </Card>
  );
};

const Waiting = () => {
  const styles = useStyles();
  return (
    <Skeleton aria-label="Loading your devices">
      <div className={styles.grid}>
        {[1, 2, 3].map((place) => (
          <SkeletonItem key={place} size={128} />
        ))}
      </div>
    </Skeleton>
  );
};
