//! A company with people of few and of many devices.

use anyhow::Result;
use std::{fmt::Write as _, fs, path::Path};

/// Writes the file of a company to `path` whose people have so many devices each, and are called after their number.
pub(crate) fn write(path: &Path, sizes: &[usize]) -> Result<()> {
    let mut file = String::from("[organisation]\nname = \"Fabrikam\"\n");
    for &size in sizes {
        write!(
            file,
            "\n[[person]]\nuser_name = \"{0}@fabrikam.example\"\ndisplay_name = \"Owner of {size}\"\n\
             password = \"many-{size}\"\nroles = [\"employee\"]\n",
            person(size)
        )?;
        for number in 1..=size {
            device(&mut file, size, number)?;
        }
    }
    fs::write(path, file)?;
    Ok(())
}

/// Before the `@` of whoever has so many devices.
pub(crate) fn person(size: usize) -> String {
    format!("owner-of-{size}")
}

/// The first device of whoever has so many is in contact, the others have been switched off.
fn device(file: &mut String, size: usize, number: usize) -> Result<()> {
    let offline = number > 1;
    write!(
        file,
        "\n[[device]]\nhandle = \"{size}-{number}\"\nowner = \"{0}@fabrikam.example\"\n\
         device_name = \"Laptop {number}\"\nplatform = \"linux\"\noperating_system = \"Debian\"\n\
         os_version = \"12\"\nchassis = \"laptop\"\nmodel = \"Notebook {number}\"\n\
         manufacturer = \"Fabrikam\"\nserial_number = \"F-{size}-{number}\"\n\
         enrolment = \"linuxAgent\"\nownership = \"company\"\npasscode = \"open-sesame-1\"\n\
         delay_milliseconds = 50\noffline = {offline}\n",
        person(size)
    )?;
    Ok(())
}
