//! What screens are made of: native elements first, values in, callbacks out. No component fetches,
//! and none has words of its own: they come in as values or children.

pub mod action_row;
pub mod app_frame;
pub mod badge;
pub mod button;
pub mod card;
pub mod choice;
pub mod command_line;
pub mod definition_list;
pub mod device_drawing;
pub mod dialog;
pub mod disclosure;
pub mod empty_state;
pub mod field;
pub mod filter;
pub mod flag_panel;
pub mod icon;
pub mod icon_button;
pub mod link;
pub mod menu;
pub mod message_bar;
pub mod notice_list;
pub mod page_header;
pub mod passcode_card;
pub mod persona;
pub mod pick_list;
pub mod search_field;
pub mod sign_in_frame;
pub mod skeleton;
pub mod spinner;
pub mod status_line;
pub mod switch;
pub mod table;
pub mod timeline;
pub mod toast;
pub mod tone;

pub use action_row::{ActionBreak, ActionList, ActionRow, ActionTone};
pub use app_frame::{AppFrame, FrameFlag, FramePerson, FrameWords, Mark, MorePlaces, Place};
pub use badge::{Badge, CounterBadge};
pub use button::{Appearance, Button, ButtonKind, ButtonSize};
pub use card::{Card, CardGrid, DeviceCard, Position};
pub use choice::{Choice, ChoiceOption};
pub use command_line::CommandLine;
pub use definition_list::{Definition, DefinitionList};
pub use device_drawing::{Chassis, DeviceDrawing, DrawingSize};
pub use dialog::{Dialog, DialogFoot, DialogHeader, DialogSide, DialogSize, DialogTop};
pub use disclosure::Disclosure;
pub use empty_state::{EmptyPicture, EmptyPlace, EmptyState};
pub use field::TextField;
pub use filter::{Filter, FilterOption, Takes};
pub use flag_panel::FlagPanel;
pub use icon::{Icon, IconView};
pub use icon_button::IconButton;
pub use link::{Link, LinkButton};
pub use menu::{Menu, MenuItem, MenuLink, MenuOpener, MenuText};
pub use message_bar::{BarActions, BarLayout, BarTrailing, Intent, MessageBar};
pub use notice_list::{Below, Notice, NoticeDay, NoticeList};
pub use page_header::{BackLink, PageHeader};
pub use passcode_card::{PasscodeButtons, PasscodeCard, PasscodeSteps, SpelledCharacter, groups};
pub use persona::{Persona, initials};
pub use pick_list::{Pick, PickList};
pub use search_field::SearchField;
pub use sign_in_frame::{SignInCorner, SignInFoot, SignInFrame};
pub use skeleton::{CardSkeletons, DialogSkeleton};
pub use spinner::Spinner;
pub use status_line::StatusLine;
pub use switch::Switch;
pub use table::{
    Cell, ColumnSort, ColumnWidth, Direction, NarrowPlace, RowSelection, SelectedRows,
    SelectionWords, Table, TableColumn, TableRow, TableSkeleton,
};
pub use timeline::{Timeline, TimelineEntry};
pub use toast::{Toast, ToastRegion};
pub use tone::Tone;
