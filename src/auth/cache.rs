//! Keys that were handed out and are still good. Asking for them, one question at a time, is the client's part.

use std::rc::Rc;

use super::credentials::Keys;

/// What the cache knows for a scope.
pub enum Lookup {
    /// A key to use.
    Fresh(Rc<Keys>),
    /// A key that is still valid and should be renewed now.
    Aging(Rc<Keys>),
    /// Nothing.
    Missing,
}

/// The keys in hand: one for everything, or one per scope where the key server limits them.
pub struct KeyCache {
    per_scope: bool,
    entries: Vec<Entry>,
}

struct Entry {
    /// Empty for a key that is good for everything.
    scope: String,
    keys: Rc<Keys>,
    received_ms: f64,
    /// Until then an aging key is good enough: the key server has just been asked and had nothing better.
    content_until_ms: f64,
}

/// Limited keys that are kept at a time. Beyond it the oldest goes; it can be asked for again.
const CAPACITY: usize = 32;

impl KeyCache {
    /// An empty cache; `per_scope` keeps keys apart even where the key server does not say that it limits them.
    pub fn new(per_scope: bool) -> Self {
        KeyCache {
            per_scope,
            entries: Vec::new(),
        }
    }

    /// Whether keys of different scopes are kept apart.
    pub fn per_scope(&self) -> bool {
        self.per_scope
    }

    /// The key for a scope at that instant.
    pub fn lookup(&self, scope: &str, now_ms: f64) -> Lookup {
        let suits = |own: &str| own.is_empty() || own == scope;
        // The newest first: what came last supersedes what came before.
        let Some(entry) = self.entries.iter().rev().find(|entry| suits(&entry.scope)) else {
            return Lookup::Missing;
        };
        if !entry.keys.valid(now_ms) {
            return Lookup::Missing;
        }
        let margin = entry.keys.margin_ms(entry.received_ms);
        if entry.keys.valid(now_ms + margin) || now_ms < entry.content_until_ms {
            Lookup::Fresh(Rc::clone(&entry.keys))
        } else {
            Lookup::Aging(Rc::clone(&entry.keys))
        }
    }

    /// Keeps a key that has just come. From the first limited key on, scopes are kept apart.
    pub fn store(&mut self, scope: &str, keys: Rc<Keys>, now_ms: f64) {
        self.per_scope |= keys.scope_limited;
        let scope = if self.per_scope { scope } else { "" };
        self.entries
            .retain(|entry| entry.scope != scope && entry.keys.valid(now_ms));
        if self.entries.len() >= CAPACITY {
            self.entries.remove(0);
        }
        let content_until_ms = now_ms + pause_ms(&keys, now_ms);
        self.entries.push(Entry {
            scope: scope.to_owned(),
            keys,
            received_ms: now_ms,
            content_until_ms,
        });
    }

    /// Leaves the key server alone for a while: it failed, and this key is still valid.
    pub fn postpone(&mut self, keys: &Rc<Keys>, now_ms: f64) {
        for entry in &mut self.entries {
            if Rc::ptr_eq(&entry.keys, keys) {
                entry.content_until_ms = now_ms + pause_ms(keys, entry.received_ms);
            }
        }
    }

    /// Forgets a key that the service refused. Naming the key itself makes late refusals of an older key
    /// harmless: the one that replaced it stays. Answers whether it was still here.
    pub fn invalidate(&mut self, keys: &Rc<Keys>) -> bool {
        let before = self.entries.len();
        self.entries.retain(|entry| !Rc::ptr_eq(&entry.keys, keys));
        self.entries.len() < before
    }
}

fn pause_ms(keys: &Keys, received_ms: f64) -> f64 {
    (keys.margin_ms(received_ms) / 4.0).min(15_000.0)
}
