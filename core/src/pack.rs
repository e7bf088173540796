//! Content as bytes: what the build machine writes and the device reads once at start.
//!
//! A derived deserializer carries, for each field of each type, a way out on bad bytes and what must be
//! dropped on it; that was 40 KB of module, a sixth of all code. The bytes here are checked as a whole before
//! they are read (see [`Library::decode`](crate::content::Library::decode)), so reading needs no ways out: whatever
//! does not fit sets one flag, yields something empty, and the whole is refused at the end.
//!
//! Ids are written once, in a table at the front, and as their position everywhere else.
//!
//! A second language is a stream of its own beside these bytes: for each text, in the order of reading, either its
//! translation or nothing. So it holds words only, and what is not translated (laws, the lexicon) costs nothing.

use litemap::LiteMap;

/// Bytes being read.
pub(crate) struct Unpacker<'a> {
    bytes: &'a [u8],
    names: Vec<&'a str>,
    bad: bool,
    /// The other language, and how many texts stay as they are before its next word.
    other: &'a [u8],
    staying: u32,
}

impl<'a> Unpacker<'a> {
    /// Reads a `T` in the language of `other`, where there is one; `None` where the bytes are not one, or more than one.
    pub(crate) fn read<T: Pack>(bytes: &'a [u8], other: &'a [u8]) -> Option<T> {
        let mut from = Self { bytes, names: Vec::new(), bad: false, other, staying: u32::MAX };
        let names = from.count();
        let mut table = Vec::with_capacity(names);
        for _ in 0..names {
            table.push(from.text());
        }
        from.names = table;
        from.stay();
        let read = T::unpack(&mut from);
        if from.bad || !from.bytes.is_empty() || !from.other.is_empty() {
            // Leaked: dropping it would link the taking apart of everything there is, for a kiosk that stops here.
            core::mem::forget(read);
            return None;
        }
        Some(read)
    }

    pub(crate) fn byte(&mut self) -> u8 {
        match self.bytes.split_first() {
            Some((first, rest)) => {
                self.bytes = rest;
                *first
            }
            None => self.spoil(),
        }
    }

    /// A number as LEB128.
    pub(crate) fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte();
            // Of a fifth byte only four bits fit.
            if shift == 28 && byte > 0x0F {
                break;
            }
            number |= u32::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.spoil()
    }

    /// How many of something follow: never more than there are bytes.
    pub(crate) fn count(&mut self) -> usize {
        let count = self.number() as usize;
        if count <= self.bytes.len() { count } else { self.spoil() }
    }

    pub(crate) fn text(&mut self) -> &'a str {
        let count = self.count();
        let Some((text, rest)) = self.bytes.split_at_checked(count) else { return self.spoil() };
        self.bytes = rest;
        match core::str::from_utf8(text) {
            Ok(text) => text,
            Err(_) => self.spoil(),
        }
    }

    /// A text in the language that is read.
    #[inline(never)]
    fn said(&mut self) -> &'a str {
        let own = self.text();
        if self.staying > 0 {
            self.staying -= 1;
            return own;
        }
        core::mem::swap(&mut self.bytes, &mut self.other);
        let other = self.text();
        core::mem::swap(&mut self.bytes, &mut self.other);
        self.stay();
        other
    }

    /// Reads how many texts stay as they are: all, where no more words come.
    fn stay(&mut self) {
        core::mem::swap(&mut self.bytes, &mut self.other);
        self.staying = if self.bytes.is_empty() { u32::MAX } else { self.number() };
        core::mem::swap(&mut self.bytes, &mut self.other);
    }

    /// An id, by its position in the table.
    pub(crate) fn name(&mut self) -> &'a str {
        let at = self.number() as usize;
        match self.names.get(at) {
            Some(name) => name,
            None => self.spoil(),
        }
    }

    /// Yes or no.
    pub(crate) fn yes(&mut self) -> bool {
        match self.byte() {
            0 => false,
            1 => true,
            _ => self.spoil(),
        }
    }

    /// Notes that the bytes do not fit.
    pub(crate) fn spoil<T: Default>(&mut self) -> T {
        self.bad = true;
        (self.bytes, self.other) = (&[], &[]);
        T::default()
    }
}

/// Translations by where the text they stand for lies: the same words may be said differently in two places, or be
/// words of the lexicon in a third.
#[cfg(feature = "authoring")]
pub(crate) type Other<'a> = std::collections::BTreeMap<*const u8, &'a str>;

/// Bytes being written.
#[cfg(feature = "authoring")]
#[derive(Default)]
pub(crate) struct Packer<'a> {
    bytes: Vec<u8>,
    names: Vec<String>,
    translations: Other<'a>,
    other: Vec<u8>,
    staying: usize,
}

#[cfg(feature = "authoring")]
impl<'a> Packer<'a> {
    /// The bytes from which [`Unpacker::read`] reads the same again.
    pub(crate) fn write(value: &impl Pack) -> Vec<u8> {
        Self::write_both(value, Other::new()).0
    }

    /// The same, and the bytes of the other language.
    pub(crate) fn write_both(value: &impl Pack, translations: Other<'a>) -> (Vec<u8>, Vec<u8>) {
        let mut body = Self { translations, ..Self::default() };
        value.pack(&mut body);
        let mut whole = Self::default();
        whole.number(body.names.len());
        body.names.iter().for_each(|name| whole.text(name));
        whole.bytes.extend(body.bytes);
        (whole.bytes, body.other)
    }

    fn said(&mut self, text: &str) {
        self.text(text);
        let Some(other) = self.translations.get(&text.as_ptr()).filter(|_| !text.is_empty()).copied() else {
            self.staying += 1;
            return;
        };
        core::mem::swap(&mut self.bytes, &mut self.other);
        let staying = core::mem::take(&mut self.staying);
        self.number(staying);
        self.text(other);
        core::mem::swap(&mut self.bytes, &mut self.other);
    }

    pub(crate) fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    pub(crate) fn number(&mut self, mut number: usize) {
        while number >= 0x80 {
            self.bytes.push((number & 0x7F) as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.number(text.len());
        self.bytes.extend(text.as_bytes());
    }

    pub(crate) fn name(&mut self, name: &str) {
        let at = self.names.iter().position(|known| known == name).unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.names.len() - 1
        });
        self.number(at);
    }
}

/// What can be written and read.
pub(crate) trait Pack: Sized {
    /// Reads one.
    fn unpack(from: &mut Unpacker<'_>) -> Self;
    /// Writes it.
    #[cfg(feature = "authoring")]
    fn pack(&self, into: &mut Packer<'_>);
}

impl Pack for String {
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        from.said().to_owned()
    }
    #[cfg(feature = "authoring")]
    fn pack(&self, into: &mut Packer<'_>) {
        into.said(self);
    }
}

impl Pack for bool {
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        from.yes()
    }
    #[cfg(feature = "authoring")]
    fn pack(&self, into: &mut Packer<'_>) {
        into.byte((*self).into());
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl Pack for $number {
            fn unpack(from: &mut Unpacker<'_>) -> Self {
                Self::try_from(from.number()).unwrap_or_else(|_| from.spoil())
            }
            #[cfg(feature = "authoring")]
            fn pack(&self, into: &mut Packer<'_>) {
                into.number((*self).into());
            }
        }
    )*};
}
numbers!(u8 u16);

impl Pack for char {
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        Self::from_u32(from.number()).unwrap_or_else(|| from.spoil())
    }
    #[cfg(feature = "authoring")]
    fn pack(&self, into: &mut Packer<'_>) {
        into.number(*self as usize);
    }
}

impl<T: Pack> Pack for Option<T> {
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        from.yes().then(|| T::unpack(from))
    }
    #[cfg(feature = "authoring")]
    fn pack(&self, into: &mut Packer<'_>) {
        into.byte(self.is_some().into());
        self.iter().for_each(|value| value.pack(into));
    }
}

impl<T: Pack> Pack for Vec<T> {
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let count = from.count();
        // What is announced is not yet there: room is made for as much as content has, not for as much as bytes can say.
        let mut all = Self::with_capacity(count.min(1_024));
        for _ in 0..count {
            if from.bad {
                break;
            }
            all.push(T::unpack(from));
        }
        all
    }
    #[cfg(feature = "authoring")]
    fn pack(&self, into: &mut Packer<'_>) {
        into.number(self.len());
        self.iter().for_each(|value| value.pack(into));
    }
}

impl<A: Pack, B: Pack> Pack for (A, B) {
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let first = A::unpack(from);
        (first, B::unpack(from))
    }
    #[cfg(feature = "authoring")]
    fn pack(&self, into: &mut Packer<'_>) {
        self.0.pack(into);
        self.1.pack(into);
    }
}

impl<K: Pack + Ord, V: Pack> Pack for LiteMap<K, V> {
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        let mut all = Self::new();
        for _ in 0..from.count() {
            let key = K::unpack(from);
            all.insert(key, V::unpack(from));
        }
        all
    }
    #[cfg(feature = "authoring")]
    fn pack(&self, into: &mut Packer<'_>) {
        into.number(self.len());
        for (key, value) in self {
            key.pack(into);
            value.pack(into);
        }
    }
}

/// Packs a struct field by field. The compiler sees to it that none is forgotten.
macro_rules! packed {
    ($name:ty { $($field:ident),* $(,)? }) => {
        impl $crate::pack::Pack for $name {
            // Not inlined: in one function the reading of everything would be larger than its parts.
            #[inline(never)]
            fn unpack(from: &mut $crate::pack::Unpacker<'_>) -> Self {
                Self { $($field: $crate::pack::Pack::unpack(from)),* }
            }
            #[cfg(feature = "authoring")]
            fn pack(&self, into: &mut $crate::pack::Packer<'_>) {
                let Self { $($field),* } = self;
                $($crate::pack::Pack::pack($field, into);)*
            }
        }
    };
}

/// Packs an enum: the position of the variant, then what it holds (`0 name` for a variant with one value).
macro_rules! packed_enum {
    ($name:ty { $first:ident { $($fi:tt $fv:ident),* } $(, $variant:ident { $($index:tt $value:ident),* })* $(,)? }) => {
        impl $crate::pack::Pack for $name {
            #[inline(never)]
            fn unpack(from: &mut $crate::pack::Unpacker<'_>) -> Self {
                let at = from.byte();
                let mut next = 0;
                $(
                    next += 1;
                    if at == next {
                        return Self::$variant { $($index: $crate::pack::Pack::unpack(from)),* };
                    }
                )*
                if at > next {
                    from.spoil::<()>();
                }
                Self::$first { $($fi: $crate::pack::Pack::unpack(from)),* }
            }
            #[cfg(feature = "authoring")]
            fn pack(&self, into: &mut $crate::pack::Packer<'_>) {
                // A variant that is not listed is refused here: it would be packed as nothing.
                match self {
                    Self::$first { .. } $(| Self::$variant { .. })* => {}
                }
                let mut at = 0;
                if let Self::$first { $($fi: $fv),* } = self {
                    into.byte(at);
                    $($crate::pack::Pack::pack($fv, into);)*
                }
                $(
                    at += 1;
                    if let Self::$variant { $($index: $value),* } = self {
                        into.byte(at);
                        $($crate::pack::Pack::pack($value, into);)*
                    }
                )*
            }
        }
    };
}

pub(crate) use packed;
pub(crate) use packed_enum;

#[cfg(all(test, feature = "authoring"))]
mod tests {
    use super::{Packer, Unpacker};
    use crate::authoring::compile;
    use crate::content::Library;
    use crate::day::Day;
    use crate::ids::FlagId;
    use std::path::Path;

    #[test]
    fn numbers_and_ids_come_back() {
        let ids: Vec<FlagId> = ["a", "b", "a"].map(FlagId::new).into();
        let value = (ids, vec![0_u16, 127, 128, u16::MAX]);
        assert_eq!(Unpacker::read(&Packer::write(&value), &[]), Some(value));
    }

    /// Damage is caught by a checksum before this; still, no bytes may bring the reader down or make it ask for the moon.
    #[test]
    fn bytes_that_are_no_content_are_refused_without_a_panic() {
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/_fixture");
        let library = Day::new(2026, 11, 23).and_then(|today| compile(&fixture, today).ok()).unwrap_or_default();
        assert!(!library.checks.is_empty(), "the fixture does not compile");
        let good = Packer::write(&library);
        assert_eq!(Unpacker::read(&good, &[]), Some(library));
        for cut in 0..good.len() {
            assert_eq!(Unpacker::read::<Library>(good.split_at(cut).0, &[]), None, "cut at {cut}");
        }
        // Every byte in turn is altered, to a count of everything among others. Whatever comes of it, it comes back.
        for at in 0..good.len() {
            for value in [0x00, 0x01, 0x7F, 0xFF] {
                let mut altered = good.clone();
                altered.iter_mut().skip(at).take(5).for_each(|byte| *byte = value);
                let _ = Unpacker::read::<Library>(&altered, &[]);
            }
        }
        assert_eq!(Unpacker::read::<Library>(&[good.as_slice(), &[0]].concat(), &[]), None, "more than content");
    }
}
