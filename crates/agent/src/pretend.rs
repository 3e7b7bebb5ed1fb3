//! Pretend devices: any number of phones and laptops in one process, each with a lock of its own.

pub mod machine;

use crate::back_off::BackOff;
use crate::body::Body;
use crate::channel::Channel;
use crate::device::{Device, Stopped};
use crate::dice::Dice;
use crate::durable::{self, FileTrouble, Held};
use core::fmt;
use core::fmt::Write as _;
use machine::PretendMachine;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::task::JoinSet;
use wire::pretend::{PretendDevice, PretendFleet};

/// The longest name of a directory that every file system takes.
const LONGEST_NAME: usize = 200;

/// Why the devices can't be played.
#[derive(Debug)]
pub enum FleetTrouble {
    /// A file can't be read or written.
    File(FileTrouble),
    /// There is no file of pretend devices.
    NoFleet(PathBuf),
    /// Another agent plays the devices of this directory.
    AlreadyPlayed(PathBuf),
    /// Two devices have the same handle, or one has none that can name a directory.
    Handle(String),
}

impl fmt::Display for FleetTrouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(trouble) => write!(f, "{trouble}"),
            Self::NoFleet(path) => write!(f, "{}: there is no such file", path.display()),
            Self::AlreadyPlayed(directory) => {
                write!(
                    f,
                    "{}: another agent plays these devices",
                    directory.display()
                )
            }
            Self::Handle(handle) => {
                write!(
                    f,
                    "{handle:?} doesn't name one device, or is too long or empty"
                )
            }
        }
    }
}

impl std::error::Error for FleetTrouble {}

impl From<FileTrouble> for FleetTrouble {
    fn from(trouble: FileTrouble) -> Self {
        Self::File(trouble)
    }
}

/// Where the device with this handle keeps its files under `data`; `None` where the handle can't
/// name a directory. Whatever isn't a plain letter or digit is written as its bytes, `%20`.
#[must_use]
pub fn directory_of(data: &Path, handle: &str) -> Option<PathBuf> {
    let mut name = String::with_capacity(handle.len());
    for byte in handle.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_' {
            name.push(char::from(byte));
        } else {
            // Writing into a text can't fail.
            let _ = write!(name, "%{byte:02x}");
        }
    }
    (1..=LONGEST_NAME)
        .contains(&name.len())
        .then(|| data.join(name))
}

/// The fleet described in the file at `path`.
///
/// # Errors
///
/// When there is none, or it can't be understood.
pub fn read_fleet(path: &Path) -> Result<PretendFleet, FleetTrouble> {
    durable::read(path)?.ok_or_else(|| FleetTrouble::NoFleet(path.to_owned()))
}

/// Plays every device of `fleet` until each has stopped; what they keep is under `data`.
///
/// # Errors
///
/// When `data` is in use or can't be used, or a handle isn't usable.
pub async fn play(
    fleet: PretendFleet,
    data: &Path,
    channel: &Channel,
    dice: &Arc<dyn Dice>,
) -> Result<(), FleetTrouble> {
    durable::create_directory(data)?;
    let Some(_held) = Held::if_free(&data.join("agent.held"))? else {
        return Err(FleetTrouble::AlreadyPlayed(data.to_owned()));
    };
    let mut directories = HashSet::new();
    let mut devices = Vec::new();
    for device in fleet.devices {
        let directory = directory_of(data, &device.handle)
            .filter(|directory| directories.insert(directory.clone()))
            .ok_or_else(|| FleetTrouble::Handle(device.handle.clone()))?;
        devices.push((device, directory));
    }
    tracing::info!(devices = devices.len(), "plays");
    let mut playing = JoinSet::new();
    for (device, directory) in devices {
        playing.spawn(keep_on(
            device,
            directory,
            channel.clone(),
            Arc::clone(dice),
        ));
    }
    playing.join_all().await;
    Ok(())
}

/// A pretend device that keeps what it knows in `directory`.
///
/// # Errors
///
/// When a file there can't be read or written.
pub fn switch_on(
    device: PretendDevice,
    directory: &Path,
    channel: &Channel,
    dice: &Arc<dyn Dice>,
) -> Result<Device<PretendMachine>, FileTrouble> {
    durable::create_directory(directory)?;
    let body = Body::in_directory(directory);
    let code = Some(device.enrolment_code.clone());
    let machine = PretendMachine::new(device, body, Arc::clone(dice))?;
    Device::open(machine, code, directory, channel.clone(), Arc::clone(dice))
}

/// Plays one device, and switches it on again whenever a file of it failed.
async fn keep_on(device: PretendDevice, directory: PathBuf, channel: Channel, dice: Arc<dyn Dice>) {
    let mut back_off = BackOff::default();
    loop {
        let opened = switch_on(device.clone(), &directory, &channel, &dice);
        let stopped = match opened {
            Ok(mut opened) => opened.run().await,
            Err(trouble) => Err(Stopped::File(trouble)),
        };
        match stopped {
            Ok(()) => return,
            Err(reason @ Stopped::NotEnrolled(_)) => {
                tracing::error!(device = %device.handle, %reason, "stopped for good");
                return;
            }
            Err(Stopped::LeftManagement) => {
                tracing::info!(device = %device.handle, "left management");
                return;
            }
            Err(reason @ Stopped::File(_)) => {
                tracing::error!(device = %device.handle, %reason, "stopped");
                tokio::time::sleep(back_off.next(&*dice)).await;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_names_a_directory_below_the_data_and_nowhere_else() {
        let data = Path::new("data");
        for (handle, directory) in [
            ("ada-phone", Some("data/ada-phone")),
            ("Ada's phone", Some("data/Ada%27s%20phone")),
            ("../ada", Some("data/%2e%2e%2fada")),
            ("", None),
        ] {
            assert_eq!(directory_of(data, handle), directory.map(PathBuf::from));
        }
        assert_eq!(directory_of(data, &"a".repeat(201)), None);
    }
}
