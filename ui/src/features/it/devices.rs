//! All devices: a table that stays quick however many there are.

pub mod address;
pub mod asking;
pub mod bar;
pub mod facets;
pub mod feature;
pub mod rows;
mod selection;
pub mod tools;
pub mod view;
pub mod wanted;

pub use feature::{AllDevicesFeature, DeviceListFeature, ListOf};
pub use view::{AllDevicesView, Export, ExportButton, ExportPlace, Exporting, ListAnswers};
