//! The rules and the temporary passcode, checked against what was written down about them.

mod devices;
mod naive;
mod passcode;
mod sources;
mod verdict;
