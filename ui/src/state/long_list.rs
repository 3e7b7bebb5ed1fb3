//! A list that is too long to be held: a few pages of it, one after the other, whichever way somebody scrolls.

use crate::clock::use_clock;
use client::Failure;
use core::future::Future;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::VecDeque;
use wire::graph::Page;

/// How many pages are held at most. What comes beyond takes the place of what is furthest away.
pub const MOST_PAGES: usize = 3;

/// Which way a list goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards its beginning.
    Back,
    /// Towards its end.
    Forth,
}

/// How many rows a list has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// So many.
    Exactly(u64),
    /// More than so many.
    MoreThan(u64),
}

/// What is held of a long list.
#[derive(Clone, Debug)]
pub struct LongList<T> {
    /// Each with the link that it was asked for with; the first page of all has none.
    pages: VecDeque<(Option<String>, Page<T>)>,
    count: Option<Count>,
    /// Whether there has been an answer.
    pub is_known: bool,
    /// Whether the list that is wanted now is being asked for.
    pub is_coming: bool,
    /// Which way it is being asked to go on.
    pub going: Option<Way>,
    /// What went wrong the last time.
    pub failure: Option<Failure>,
}

impl<T> Default for LongList<T> {
    fn default() -> Self {
        Self {
            pages: VecDeque::new(),
            count: None,
            is_known: false,
            is_coming: false,
            going: None,
            failure: None,
        }
    }
}

impl<T: Clone> LongList<T> {
    /// A list that begins with `page`, for pictures and tests.
    #[must_use]
    pub fn beginning_with(page: Page<T>) -> Self {
        let mut list = Self::default();
        list.begin(None, page);
        list
    }

    /// The rows that are held.
    pub fn rows(&self) -> impl Iterator<Item = &T> {
        self.pages.iter().flat_map(|(_, page)| &page.value)
    }

    /// How many there are on all pages, as far as that was told.
    #[must_use]
    pub fn count(&self) -> Option<Count> {
        self.count
    }

    /// The link that goes on `way`; none at that end.
    #[must_use]
    pub fn link(&self, way: Way) -> Option<&str> {
        match way {
            Way::Back => self.pages.front()?.1.previous_link.as_deref(),
            Way::Forth => self.pages.back()?.1.next_link.as_deref(),
        }
    }

    /// The link to the last page of all; none where that is held.
    #[must_use]
    pub fn last_link(&self) -> Option<&str> {
        self.pages.back()?.1.last_link.as_deref()
    }

    /// Whether every row there is is held.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.is_known && self.link(Way::Back).is_none() && self.link(Way::Forth).is_none()
    }

    /// Holds `page` and nothing else.
    fn begin(&mut self, link: Option<String>, page: Page<T>) {
        self.count = told(&page).or(self.count.filter(|_| link.is_some()));
        self.pages = VecDeque::from([(link, page)]);
        self.is_known = true;
        self.is_coming = false;
        self.going = None;
        self.failure = None;
    }

    /// Puts `page` in the place of the one that was asked for with `link`.
    fn replace(&mut self, link: Option<&str>, page: Page<T>) {
        let count = told(&page).or(self.count);
        let held = self.pages.iter_mut();
        let mut same = held.filter(|(asked, _)| asked.as_deref() == link);
        if let Some((_, held)) = same.next() {
            *held = page;
            self.count = count;
        }
    }

    /// Holds `page` too, and what is furthest from it no longer.
    fn go_on(&mut self, way: Way, link: String, page: Page<T>) {
        match way {
            Way::Back => self.pages.push_front((Some(link), page)),
            Way::Forth => self.pages.push_back((Some(link), page)),
        }
        if self.pages.len() > MOST_PAGES {
            match way {
                Way::Back => drop(self.pages.pop_back()),
                Way::Forth => drop(self.pages.pop_front()),
            }
        }
        self.going = None;
        self.failure = None;
    }
}

fn told<T>(page: &Page<T>) -> Option<Count> {
    let exactly = page.count.map(Count::Exactly);
    exactly.or(page.count_at_least.map(Count::MoreThan))
}

/// A long list that is asked for, page by page.
pub struct LongListState<T: Send + Sync + 'static> {
    /// What is held.
    pub list: RwSignal<LongList<T>>,
    /// Counts the lists that were wanted; an answer to an older one is dropped.
    latest: StoredValue<u64>,
    /// Counts how often something has changed.
    changes: StoredValue<u64>,
    /// The list that is being asked for once more.
    refreshing: StoredValue<Option<u64>>,
}

impl<T: Send + Sync + 'static> Clone for LongListState<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for LongListState<T> {}

impl<T: Clone + Send + Sync + 'static> LongListState<T> {
    /// Nothing is held yet.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            list: RwSignal::new(LongList::default()),
            latest: StoredValue::new(0),
            changes: StoredValue::new(0),
            refreshing: StoredValue::new(None),
        }
    }

    /// Asks for another list, or another part of this one: `link` leads there, and nothing to its beginning.
    pub fn begin<F>(self, link: Option<String>, page: F)
    where
        F: Future<Output = Result<Page<T>, Failure>> + 'static,
    {
        self.latest.update_value(|number| *number += 1);
        let number = self.latest.get_value();
        self.list.update(|list| list.is_coming = true);
        let clock = use_clock();
        spawn_local(async move {
            let result = page.await;
            if self.latest.try_get_value() != Some(number) {
                return;
            }
            clock.look();
            self.list.update(|list| match result {
                Ok(page) => list.begin(link, page),
                Err(failure) => {
                    list.is_coming = false;
                    list.failure = Some(failure);
                }
            });
        });
    }

    /// Goes on `way` with the page that `page` asks for by its link, unless that is being done. `change` is given
    /// what puts the page in its place, since rows that are seen move when others come before them or go.
    pub fn go_on<F>(
        self,
        way: Way,
        page: impl FnOnce(String) -> F,
        change: impl FnOnce(&dyn Fn()) + 'static,
    ) where
        F: Future<Output = Result<Page<T>, Failure>> + 'static,
    {
        let link = self.list.with_untracked(|list| {
            let may = !list.is_coming && list.going.is_none() && list.failure.is_none();
            list.link(way).filter(|_| may).map(str::to_owned)
        });
        let Some(link) = link else { return };
        let number = self.latest.get_value();
        self.list.update(|list| list.going = Some(way));
        let asking = page(link.clone());
        spawn_local(async move {
            let result = asking.await;
            if self.latest.try_get_value() != Some(number) {
                return;
            }
            match result {
                Ok(page) => change(&|| {
                    self.list
                        .update(|list| list.go_on(way, link.clone(), page.clone()));
                }),
                Err(failure) => self.list.update(|list| {
                    list.going = None;
                    list.failure = Some(failure);
                }),
            }
        });
    }

    /// Asks once more for the pages that are held, each by its link, and the first page of all without one. What
    /// changes meanwhile is asked for after that: answers never overtake one another.
    pub fn refresh<F>(self, page: impl Fn(Option<String>) -> F + 'static)
    where
        F: Future<Output = Result<Page<T>, Failure>> + 'static,
    {
        let number = self.latest.get_value();
        self.changes.update_value(|changes| *changes += 1);
        if self.refreshing.get_value() == Some(number) {
            return;
        }
        self.refreshing.set_value(Some(number));
        spawn_local(async move {
            while let Some(changes) = self.changes.try_get_value() {
                let refreshed = self.refresh_once(number, &page).await;
                if self.latest.try_get_value() != Some(number) {
                    return;
                }
                if !refreshed || self.changes.try_get_value() == Some(changes) {
                    self.refreshing.set_value(None);
                    return;
                }
            }
        });
    }

    /// Whether every page came; what can't be had stays as it was, and the next change asks again.
    async fn refresh_once<F>(self, number: u64, page: impl Fn(Option<String>) -> F) -> bool
    where
        F: Future<Output = Result<Page<T>, Failure>>,
    {
        let links: Vec<_> = self
            .list
            .with_untracked(|list| list.pages.iter().map(|(link, _)| link.clone()).collect());
        for link in links {
            let Ok(fresh) = page(link.clone()).await else {
                return false;
            };
            if self.latest.try_get_value() != Some(number) {
                return false;
            }
            self.list
                .update(|list| list.replace(link.as_deref(), fresh));
        }
        true
    }

    /// Forgets what went wrong, so that the list goes on where somebody is near its end.
    pub fn try_again(self) {
        self.list.update(|list| list.failure = None);
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, LongList, MOST_PAGES, Way};
    use wire::graph::Page;

    fn page(rows: core::ops::Range<u32>, of: u32) -> Page<u32> {
        let link = |at: u32| format!("/rows?at={at}");
        Page {
            context: String::new(),
            count: (rows.start == 0).then_some(of.into()),
            count_at_least: None,
            next_link: (rows.end < of).then(|| link(rows.end)),
            previous_link: (rows.start > 0).then(|| link(rows.start)),
            last_link: (rows.end < of).then(|| link(of)),
            value: rows.collect(),
        }
    }

    fn held(list: &LongList<u32>) -> (u32, u32) {
        let rows: Vec<_> = list.rows().copied().collect();
        (rows[0], rows[rows.len() - 1])
    }

    #[test]
    fn what_is_furthest_away_makes_room() {
        let mut list = LongList::beginning_with(page(0..10, 1000));
        for start in (10..100).step_by(10) {
            let link = list.link(Way::Forth).unwrap().to_owned();
            list.go_on(Way::Forth, link, page(start..start + 10, 1000));
            assert!(list.rows().count() <= MOST_PAGES * 10);
        }
        assert_eq!(held(&list), (70, 99));
        assert_eq!(list.count(), Some(Count::Exactly(1000)));
        let link = list.link(Way::Back).unwrap().to_owned();
        list.go_on(Way::Back, link, page(60..70, 1000));
        assert_eq!(held(&list), (60, 89));
        assert!(!list.is_whole());
    }

    #[test]
    fn the_last_page_is_a_beginning_too_and_the_count_stays() {
        let mut list = LongList::beginning_with(page(0..10, 1000));
        let link = list.last_link().unwrap().to_owned();
        list.begin(Some(link), page(990..1000, 1000));
        assert_eq!(held(&list), (990, 999));
        assert_eq!(list.count(), Some(Count::Exactly(1000)));
        assert_eq!(list.last_link(), None);
        assert!(LongList::beginning_with(page(0..3, 3)).is_whole());
    }
}
