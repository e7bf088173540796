//! Words of buttons, headings and notices. They live in content so that nobody needs Rust to change one.

#[cfg(feature = "authoring")]
use crate::pack::Packer;
use crate::pack::{Pack, Unpacker};
#[cfg(feature = "authoring")]
use serde::Deserialize;

macro_rules! ui {
    ($($(#[$doc:meta])* $name:ident)*) => {
        /// Words of buttons, headings and notices; `{…}` marks what the program fills in.
        ///
        /// A list instead of a field each: reading two hundred fields one by one is kilobytes of program.
        #[derive(Clone, PartialEq, Debug, Default)]
        pub struct Ui(Vec<String>);

        #[expect(non_camel_case_types, reason = "the keys as authors write them")]
        enum Key { $($name,)* }

        impl Ui {
            $($(#[$doc])* pub fn $name(&self) -> &str {
                self.word(Key::$name)
            })*

            /// All words with their keys, for the content check.
            pub fn entries(&self) -> Vec<(&'static str, &str)> {
                vec![$((stringify!($name), self.$name()),)*]
            }
        }

        /// The words as authors write them.
        #[cfg(feature = "authoring")]
        #[derive(Debug, Deserialize)]
        pub struct UiWords {
            $($(#[$doc])* pub $name: String,)*
        }

        #[cfg(feature = "authoring")]
        impl From<UiWords> for Ui {
            fn from(words: UiWords) -> Self {
                Self(vec![$(words.$name,)*])
            }
        }
    };
}

impl Pack for Ui {
    fn unpack(from: &mut Unpacker<'_>) -> Self {
        Self(Pack::unpack(from))
    }
    #[cfg(feature = "authoring")]
    fn pack(&self, into: &mut Packer<'_>) {
        self.0.pack(into);
    }
}

impl Ui {
    fn word(&self, key: Key) -> &str {
        self.0.get(key as usize).map(String::as_str).unwrap_or_default()
    }
}

ui! {
    /// Name of the kiosk.
    name
    /// Under the name where the outlet has not set its own.
    tagline
    /// Button: to the first screen.
    home
    /// Button: one step back.
    back
    /// Button: this task from its first question.
    restart
    /// Button: wipe everything, for the next person.
    finish
    /// Button: the help screen.
    help
    /// Notice at the foot of every screen.
    privacy
    /// Progress; `{n}` questions left.
    questions_left
    /// Progress on the last question.
    last_question
    /// Under a question that takes several choices.
    multiple_hint
    /// Button: go on with the choices taken.
    next
    /// Before the reason of a question.
    why_label
    /// Button: the verdict before all questions are answered, once one flag suffices.
    early_verdict
    /// Button: back to the questions left.
    resume
    /// Button: list of own answers.
    review_answers
    /// Heading of that list.
    answers_title
    /// Sentence under it.
    answers_lead
    /// Button in that list.
    change
    /// Before an answer of the customer.
    you_said
    /// Between several answers.
    list_separator
    /// Marks a reason that rests on “不清楚”.
    unsure_mark
    /// Before citations.
    basis_label
    /// After the first of `{n}` citations that a tap shows.
    basis_more
    /// Beside a statement that awaits review.
    review_mark
    /// Heading over the reasons of a verdict.
    reasons_title
    /// Heading over what to do now.
    now_title
    /// Heading over where to go.
    next_title
    /// Heading over the facts of a plan.
    facts_title
    /// Heading over where to go in a step.
    where_title
    /// Heading over what to bring in a step.
    bring_title
    /// Heading over how long they have in a step.
    period_title
    /// Heading over refusal in a step.
    refused_title
    /// A date estimate; `{start}` day of filing, `{due}` last day.
    due_estimate
    /// Where the clock of the device is wrong.
    clock_wrong
    /// Button: print.
    print
    /// While printing.
    printing
    /// Where the device cannot print.
    print_missing
    /// Above the preview of a sheet.
    sheet_lead
    /// Label before the outlet's name on a sheet.
    sheet_outlet
    /// Label before whom a sheet is for.
    sheet_for
    /// Label before the date on a sheet.
    sheet_date
    /// Label before the number an outlet gives a sheet by hand.
    sheet_number
    /// Label before the content version on a sheet.
    sheet_version
    /// Label before the day the content was last changed.
    sheet_updated
    /// At the foot of a sheet with marked statements.
    sheet_review_mark
    /// Heading of the list of sources.
    laws_title
    /// Sentence under it.
    laws_lead
    /// Heading over laws.
    laws_law
    /// Heading over rules.
    laws_rule
    /// Heading over notices.
    laws_notice
    /// Heading over own wording.
    laws_own
    /// Over a verbatim text.
    source_verbatim
    /// Over a text in our words.
    source_gist
    /// Before the day a source came into force.
    source_since
    /// Status: read word for word.
    status_verified
    /// Status: read in agreeing secondary pages.
    status_secondary
    /// Status: awaits review.
    status_review
    /// Heading of the screen about the kiosk.
    about_title
    /// What the kiosk keeps of a person: nothing.
    about_privacy
    /// Before the version of the program.
    about_program
    /// Before the version of the content.
    about_content
    /// In place of a build's name, where there is none.
    about_unbuilt
    /// What the font is and its licence.
    about_font
    /// Heading of the phrase scanner.
    scan_title
    /// Sentence under it.
    scan_lead
    /// Name of its text field.
    scan_label
    /// Button: read the text.
    scan_go
    /// Where the text field is empty.
    scan_empty
    /// Above the kinds of lines.
    scan_pick
    /// Above the lines of one kind.
    lines_lead
    /// Outcome: a flag that is enough.
    said_stop
    /// Sentence under it.
    said_stop_lead
    /// Outcome: cautions only.
    said_caution
    /// Sentence under it.
    said_caution_lead
    /// Outcome: nothing found.
    said_clear
    /// Sentence under it.
    said_clear_lead
    /// Outcome: found, but in a warning or on the lawful way.
    said_spared
    /// Sentence under it.
    said_spared_lead
    /// Under [`Ui::said_nothing`], where there are letters but none of Chinese.
    said_foreign
    /// Where only the beginning was read.
    said_cut
    /// Where no characters were found.
    said_nothing
    /// Above the text with its lights.
    said_text_title
    /// Button: another text.
    said_again
    /// Read by screen readers at a light; `{n}` counts the flags.
    said_mark
    /// Above telephone numbers.
    call_title
    /// Above the steps of a verdict.
    steps_title
    /// Between numbers to dial, where a phone is at hand.
    dial_hint
    /// Heading over how to do a step, on paper.
    how_title
    /// Before the title of a guide, on its printed plan.
    list_title
    /// Under the title of a printed plan.
    list_caveat
    /// Button: the plan as a sheet to print.
    list_open
    /// Heading over the sheets of a plan.
    sheets_title
    /// Button: codes for a phone.
    take
    /// Heading of the codes.
    take_title
    /// Sentence under it.
    take_lead
    /// Which of the codes is shown; `{n}` of `{count}`.
    take_count
    /// Button: the next code.
    take_next
    /// Button: the code before.
    take_before
    /// Above the text of a code.
    take_text
    /// Above the versions of a sheet.
    sheet_versions
    /// Above the choice of paper.
    sheet_size
    /// Button: print on sheets.
    sheet_a4
    /// Button: print on a roll.
    sheet_roll
    /// Where rolls are used and the sheet does not fit on one.
    sheet_wide
    /// Button: the sheet as large as the screen, where nothing can be printed.
    sheet_full
    /// Heading of the questions people ask.
    faq_title
    /// Sentence under it.
    faq_lead
    /// Name of its search field.
    faq_label
    /// Above the topics.
    faq_pick
    /// How many questions were found; `{n}`.
    faq_found
    /// Where nothing was found.
    faq_none
    /// Where the search holds nothing to look for.
    faq_nothing
    /// Where the search is too long.
    faq_long
    /// Key: take back the last letter.
    key_back
    /// Key: clear the search.
    key_clear
    /// The first part of a date.
    date_year
    /// The second.
    date_month
    /// The third.
    date_day
    /// Behind the question: pick a year.
    date_pick_year
    /// Behind the question: pick a month.
    date_pick_month
    /// Behind the question: pick a day.
    date_pick_day
    /// Key: years before those shown.
    date_earlier
    /// Key: years after those shown.
    date_later
    /// A year on a key; `{n}`.
    date_year_key
    /// A month on a key; `{n}`.
    date_month_key
    /// A day on a key; `{n}`.
    date_day_key
    /// The calendar has no such day; `{month}`, `{day}`.
    date_none
    /// The date lies too far back; `{year}`.
    date_early
    /// The date has not come yet.
    date_future
    /// Above answers other than a date.
    sum_others
    /// Under every result.
    sum_estimate
    /// Button: another date.
    sum_again
    /// Where something in the sample is wrong.
    sample_wrong
    /// Behind a label.
    colon
    /// A remark in brackets; `{text}`.
    bracketed
    /// A law or rule as it is cited; `{title}`, `{article}`.
    cited
    /// A day; `{year}`, `{month}`, `{day}`.
    date_full
    /// A part of a date that is still missing; `{n}`.
    date_ask
    /// Large, on the screen that draws people in.
    start
    /// Button: text size, colours, pictures, language.
    settings
    /// Heading of these.
    settings_title
    /// Button: done.
    settings_close
    /// Above the text sizes.
    size_title
    /// The usual size.
    size_normal
    /// A larger one.
    size_large
    /// The largest.
    size_huge
    /// Above the colours.
    theme_title
    /// The usual colours.
    theme_plain
    /// High contrast.
    theme_strong
    /// Above the choice of pictures.
    pictures_title
    /// Answers in words.
    pictures_off
    /// Answers with large pictures.
    pictures_on
    /// Above the languages.
    language_title
    /// This language.
    language_own
    /// The other language, in its own words.
    language_other
    /// Button: read this screen aloud.
    read
    /// Button: stop reading aloud.
    read_stop
    /// Where reading aloud broke off.
    read_failed
    /// Heading of the warning that nobody has touched the screen.
    idle_title
    /// Under it; `{n}` seconds.
    idle_text
    /// Button: go on.
    idle_go
    /// Button: wipe everything now.
    idle_end
    /// On 首页, where a questionnaire was begun; `{title}` is its name.
    kept_text
    /// Button: on with it.
    kept_go
    /// Asked before everything is forgotten.
    restart_title
    /// Under it.
    restart_text
    /// Under it, where only the answers of one task are forgotten.
    restart_task_text
    /// Button: forget everything.
    restart_go
    /// Button: forget nothing.
    restart_keep
    /// Heading after a print.
    printed_title
    /// Under it.
    printed_text
    /// Button: go on after a print.
    printed_go
    /// Where printing failed.
    print_failed
    /// Above the words that are explained.
    terms_title
    /// Button: understood.
    term_close
    /// Button: the screen 隐私.
    privacy_open
}
