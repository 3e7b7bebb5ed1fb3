//! Lists that are too long for one page.

use serde::{Deserialize, Serialize};

/// The most rows that a page has.
pub const LARGEST_PAGE: u16 = 200;

/// A page of a long list. It may be short, even empty, and yet not be the last one: that is the one
/// without a next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    /// What describes the things.
    #[serde(rename = "@odata.context")]
    pub context: String,
    /// How many there are on all pages, where that was asked for and is known.
    #[serde(
        rename = "@odata.count",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub count: Option<u64>,
    /// How many there are at least, where that was asked for and more isn't known.
    #[serde(
        rename = "@portal.countAtLeast",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub count_at_least: Option<u64>,
    /// The address of the next page.
    #[serde(
        rename = "@odata.nextLink",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub next_link: Option<String>,
    /// The address of the page before.
    #[serde(
        rename = "@portal.previousLink",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub previous_link: Option<String>,
    /// The address of the last page, where this isn't it.
    #[serde(
        rename = "@portal.lastLink",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub last_link: Option<String>,
    /// The things.
    pub value: Vec<T>,
}
