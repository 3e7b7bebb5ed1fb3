//! Everything one journey needs, fresh: a screen, the service, the devices, the app in its window
//! with a browser that it opens, or the website in a browser.

mod around;
mod browser;
mod devices;
mod host;
mod organisations;
mod provided;
mod starting;

use crate::{
    by_name::ByName,
    clock::MovableClock,
    company::Company,
    keyring::{Keyring, nobodys_bus},
    oidc_provider::OidcProvider,
    words::{Language, Words},
};
use crate::{
    page::{Page, Role},
    ports,
    program::Program,
    program_path,
    screen::Screen,
    web_driver::{Engine, WebDriver},
};
use anyhow::{Context as _, Result};
pub use around::{Keychain, Time};
pub use host::{Host, looks_at_the_console};

use around::{Around, Issuer, Portal};
use host::{Opened, kept};
use starting::{Serving, is_ready, start_devices, start_service, surroundings};
use std::{
    cell::Cell,
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// A journey's surroundings. What was started is ended in the order of the fields.
pub struct Stage {
    /// What stands in the app's window, or in the tab of the website.
    pub app: Page,
    /// The browser that the app opens.
    browser: Option<Page>,
    app_driver: WebDriver,
    _browser_driver: Option<WebDriver>,
    /// Where those come who can't find the portal's name.
    by_name: Option<ByName>,
    devices: Option<Program>,
    service: Option<Program>,
    provider: Option<OidcProvider>,
    /// The service of another organisation.
    elsewhere: Option<Program>,
    /// What every start of the app finds around it.
    environment: Vec<(&'static str, String)>,
    _keyring: Option<Keyring>,
    _screen: Screen,
    /// What hosts the face.
    pub host: Host,
    clock: Option<MovableClock>,
    /// Who is who.
    pub company: Company,
    /// What the app says, in its language.
    pub words: Words,
    serving: Serving,
    ports: [u16; 2],
    folder: TempDir,
    kept: PathBuf,
    pictures: Cell<usize>,
}

impl Stage {
    /// Sets the stage for the journey called `name`, in the demo's own company, and opens the app.
    ///
    /// # Errors
    ///
    /// When something on it can't be started.
    pub async fn set(host: Host, name: &str, language: Language, time: Time) -> Result<Self> {
        Self::set_in(&Company::demo(), host, name, language, time).await
    }

    /// The same, but the portal goes away before the app opens.
    ///
    /// # Errors
    ///
    /// When something on it can't be started.
    pub async fn set_off_the_network(name: &str, language: Language, time: Time) -> Result<Self> {
        Self::raise(
            &Company::demo(),
            name,
            language,
            time,
            Around::demo(Portal::Away),
        )
        .await
    }

    /// The same, in the company that the file `organisation` describes.
    ///
    /// # Errors
    ///
    /// When something on it can't be started.
    pub async fn set_in(
        organisation: &Path,
        host: Host,
        name: &str,
        language: Language,
        time: Time,
    ) -> Result<Self> {
        let around = Around {
            host,
            ..Around::demo(Portal::There)
        };
        Self::raise(organisation, name, language, time, around).await
    }

    /// The same, but nobody tells the app where the portal is, and the computer has a keychain.
    ///
    /// # Errors
    ///
    /// When something on it can't be started.
    pub async fn set_without_a_portal(name: &str, language: Language) -> Result<Self> {
        let around = Around {
            keychain: Keychain::There,
            bound: false,
            ..Around::demo(Portal::There)
        };
        Self::raise(&Company::demo(), name, language, Time::Real, around).await
    }

    async fn raise(
        organisation: &Path,
        name: &str,
        language: Language,
        time: Time,
        around: Around,
    ) -> Result<Self> {
        let folder = TempDir::with_prefix("journey-")?;
        let kept = kept(around.host, name);
        if kept.exists() {
            fs::remove_dir_all(&kept)?;
        }
        fs::create_dir_all(&kept)?;
        let clock = match time {
            Time::Real => None,
            Time::Movable => Some(MovableClock::in_folder(folder.path())?),
        };
        let screen = Screen::start()?;
        let ports = [ports::free()?, ports::free()?];
        let company = Company::read(organisation)?;
        let (serving, provider) = match around.issuer {
            Issuer::Demo => {
                let organisation = organisation.to_owned();
                let certificate = around.host.certificate(folder.path())?;
                let serving = Serving::Demo {
                    organisation,
                    certificate,
                };
                (serving, None)
            }
            Issuer::OidcProvider(tokens) => {
                let (serving, provider) =
                    provided::prepare(&company, ports, tokens, folder.path(), &kept).await?;
                (serving, Some(provider))
            }
        };
        let service = start_service(&serving, folder.path(), &kept, ports, clock.as_ref())?;
        is_ready(ports).await.with_context(|| service.log())?;
        let by_name = match serving.certificate() {
            Some(certificate) => Some(ByName::carry(ports[0], certificate).await?),
            None => None,
        };
        let portal = address(by_name.as_ref(), ports);
        let devices = match serving {
            Serving::Demo { .. } if around.devices_on => Some(start_devices(
                folder.path(),
                &kept,
                &portal,
                clock.as_ref(),
            )?),
            Serving::Demo { .. } | Serving::Configured(_) => None,
        };
        let service = Some(service).filter(|_| around.portal == Portal::There);

        let keyring = match around.keychain {
            Keychain::There => Some(Keyring::start(folder.path(), &kept).await?),
            Keychain::Missing => None,
        };
        let bus = keyring
            .as_ref()
            .map_or_else(|| nobodys_bus(folder.path()), |it| it.address().to_owned());
        let mut environment = surroundings(folder.path(), &screen, language)?;
        environment.push(("DBUS_SESSION_BUS_ADDRESS", bus));
        environment.extend(clock.iter().flat_map(MovableClock::environment));
        if provider.is_some() {
            let (name, value) = provided::TALKATIVE_APP;
            environment.push((name, value.to_owned()));
        }
        let opened = match serving.certificate() {
            None => {
                let bound = ["--portal", &portal];
                let arguments: &[&str] = if around.bound { &bound } else { &[] };
                host::open_app(&environment, arguments, language, &kept).await?
            }
            Some(certificate) => {
                host::open_website(
                    around.host,
                    ports[0],
                    certificate,
                    &environment,
                    language,
                    &kept,
                )
                .await?
            }
        };
        let Opened {
            app,
            app_driver,
            browser,
        } = opened;
        let (browser, browser_driver) = browser.unzip();
        Ok(Self {
            app,
            browser,
            app_driver,
            _browser_driver: browser_driver,
            by_name,
            devices,
            service,
            provider,
            elsewhere: None,
            environment,
            _keyring: keyring,
            _screen: screen,
            host: around.host,
            clock,
            company,
            words: Words::of(language)?,
            serving,
            ports,
            folder,
            kept,
            pictures: Cell::new(0),
        })
    }

    /// What the app should say under `id`.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub async fn app_says(&self, id: &str, variables: &[(&str, &str)]) -> Result<()> {
        self.app.reads(&self.words.begins(id, variables)?).await
    }

    /// Presses the app's button that is called as `id` says.
    pub async fn press(&self, id: &str) -> Result<()> {
        self.app
            .press(Role::Button, &self.words.say(id, &[])?)
            .await
    }

    /// Follows the link to a page that is called as `id` says, and always at hand; on a phone, behind the menu.
    ///
    /// # Errors
    ///
    /// When there is no such link.
    pub async fn go_to(&self, id: &str) -> Result<()> {
        self.open_menu(&self.words).await?;
        self.app.press(Role::Link, &self.words.say(id, &[])?).await
    }

    /// Opens the menu on a phone, where the app says `words`; elsewhere it always stands open.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub async fn open_menu(&self, words: &Words) -> Result<()> {
        match self.host {
            Host::App | Host::Website(_) => Ok(()),
            Host::PhonesWebsite => {
                let menu = words.say("frame-menu", &[])?;
                self.app.press(Role::Button, &menu).await
            }
        }
    }

    /// Closes the app and opens it again.
    ///
    /// # Errors
    ///
    /// When it doesn't open any more.
    pub async fn restart_app(&mut self) -> Result<()> {
        self.close_app().await?;
        self.open_app().await
    }

    /// Closes the app.
    ///
    /// # Errors
    ///
    /// When it doesn't.
    pub async fn close_app(&self) -> Result<()> {
        Ok(self.app.client().clone().close().await?)
    }

    /// Opens the app that was closed.
    ///
    /// # Errors
    ///
    /// When it doesn't open any more.
    pub async fn open_app(&mut self) -> Result<()> {
        let (program, portal) = (program_path("company-portal"), self.portal());
        let arguments = ["--portal", &portal];
        self.app = self.app_driver.open_app(&program, &arguments).await?;
        Ok(())
    }

    /// Where programs keep what is theirs.
    #[must_use]
    pub fn app_data(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// Keeps a picture of the app's window, for looking at.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub async fn picture(&self, name: &str) -> Result<()> {
        self.app.picture(&self.next_picture(name)).await
    }

    fn next_picture(&self, name: &str) -> PathBuf {
        self.pictures.set(self.pictures.get() + 1);
        let number = self.pictures.get();
        self.kept.join(format!("{number:02}-{name}.png"))
    }

    /// The portal's address on this computer.
    #[must_use]
    pub fn portal(&self) -> String {
        address(self.by_name.as_ref(), self.ports)
    }

    /// Lets `seconds` pass.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub async fn let_pass(&self, seconds: u32) -> Result<()> {
        let clock = self.clock.as_ref().context("this stage has real time")?;
        clock.jump(seconds)?;
        match self.host {
            // WebKit's programs look at the journey's clock themselves. Firefox's can't be moved, and what needs
            // that isn't walked there.
            Host::App | Host::Website(Engine::WebKit | Engine::Firefox) => Ok(()),
            Host::Website(_) | Host::PhonesWebsite => {
                host::set_ahead(&self.app, clock.ahead()).await
            }
        }
    }

    /// Takes the portal off the network, as far as anybody can tell.
    pub fn lose_the_network(&mut self) {
        self.service = None;
    }

    /// Brings it back.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub async fn find_the_network(&mut self) -> Result<()> {
        let clock = self.clock.as_ref();
        let service = start_service(
            &self.serving,
            self.folder.path(),
            &self.kept,
            self.ports,
            clock,
        )?;
        self.service = Some(service);
        is_ready(self.ports).await
    }
}

/// The address of a portal that listens on the first of `ports`, for those who can't find its name.
fn address(by_name: Option<&ByName>, ports: [u16; 2]) -> String {
    by_name.map_or_else(
        || format!("http://127.0.0.1:{}", ports[0]),
        |it| it.address().to_owned(),
    )
}
