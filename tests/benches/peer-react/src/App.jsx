import { Avatar, CounterBadge, makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { AlertRegular, LaptopRegular, QuestionCircleRegular, SettingsRegular } from "@fluentui/react-icons";
import { DeviceList } from "./DeviceList.jsx";
import { start } from "./portal.js";
import { useAsked } from "./useAsked.js";

const useStyles = makeStyles({
  frame: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gridTemplateRows: "48px 1fr",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bar: {
    gridColumn: "1 / -1",
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: "0 16px",
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
  },
  page: { padding: "24px" },
});

const inColour = ({ r, g, b }) => ({ backgroundColor: `rgb(${r} ${g} ${b})` });

export const App = () => {
  const styles = useStyles();
  const { answer: me } = useAsked(start.me);
  const { answer: brand } = useAsked(start.brand);
  const { answer: notifications } = useAsked(start.notifications);
  return (
    <div className={styles.frame}>
      <header className={styles.bar} style={brand?.themeColor ? inColour(brand.themeColor) : undefined}>
        <Text weight="semibold">{brand?.displayName ?? "Company Portal"}</Text>
        <Avatar name={me?.displayName} color="neutral" />
      </header>
      <nav aria-label="Company Portal">
        <TabList vertical defaultSelectedValue="devices">
          <Tab value="devices" icon={<LaptopRegular />}>
            My Devices
          </Tab>
          <Tab value="notifications" icon={<AlertRegular />}>
            Notifications {notifications && <CounterBadge count={notifications.unread} size="small" />}
          </Tab>
          <Tab value="support" icon={<QuestionCircleRegular />}>
            Support
          </Tab>
          <Tab value="settings" icon={<SettingsRegular />}>
            Settings
          </Tab>
        </TabList>
      </nav>
      <main className={styles.page}>
        <DeviceList />
      </main>
    </div>
  );
};
