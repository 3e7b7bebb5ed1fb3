//! The files of the repository: those that git tracks, and new ones that it would.

use std::{path::Path, process::Command, sync::LazyLock};

/// A text file of the repository.
pub(super) struct File {
    /// Its path from the repository's root, with `/` between the parts.
    pub(super) path: String,
    pub(super) text: String,
}

impl File {
    pub(super) fn extension(&self) -> &str {
        self.path
            .rsplit_once('.')
            .map_or("", |(_, extension)| extension)
    }

    pub(super) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    pub(super) fn is_below(&self, folder: &str) -> bool {
        self.path
            .strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
    }
}

/// The repository's root.
pub(super) fn root() -> &'static Path {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("the tests lie in the repository")
}

/// The path of every file, text or not.
pub(super) fn paths() -> &'static [String] {
    static PATHS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let output = Command::new("git")
            .args([
                "ls-files",
                "--cached",
                "--others",
                "--exclude-standard",
                "-z",
            ])
            .current_dir(root())
            .output()
            .expect("git lists the repository's files");
        assert!(output.status.success(), "this isn't a git repository");
        let list = String::from_utf8(output.stdout).expect("paths are UTF-8");
        let mut paths: Vec<_> = list
            .split_terminator('\0')
            .filter(|path| root().join(path).is_file())
            .map(str::to_owned)
            .collect();
        paths.sort();
        paths.dedup();
        paths
    });
    &PATHS
}

/// Every text file.
pub(super) fn all() -> &'static [File] {
    static FILES: LazyLock<Vec<File>> = LazyLock::new(|| {
        let read = |path: &String| {
            let text = std::fs::read_to_string(root().join(path)).ok()?;
            Some(File {
                path: path.clone(),
                text,
            })
        };
        paths().iter().filter_map(read).collect()
    });
    &FILES
}

/// Every text file whose name ends in `.extension`.
pub(super) fn with_extension(extension: &str) -> impl Iterator<Item = &'static File> {
    all()
        .iter()
        .filter(move |file| file.extension() == extension)
}

/// The text of the file at `path`.
pub(super) fn text_of(path: &str) -> &'static str {
    let found = all().iter().find(|file| file.path == path);
    &found.unwrap_or_else(|| panic!("there is no {path}")).text
}
