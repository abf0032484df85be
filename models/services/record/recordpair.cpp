// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/record/recordpair.h"

#include <algorithm>

namespace om {

namespace {

const CardSection *sectionOf(const Record &record, const QString &title)
{
    const auto found = std::ranges::find(record.sections, title, &CardSection::title);
    return found == record.sections.end() ? nullptr : &*found;
}

const Fact *factOf(const CardSection *section, const QString &label)
{
    if (!section)
        return nullptr;
    const auto found = std::ranges::find(section->facts, label, &Fact::label);
    return found == section->facts.end() ? nullptr : &*found;
}

PairedFact paired(const QString &section, const QString &label, const Fact *first, const Fact *second)
{
    PairedFact out{section, label, first ? first->value : QString(), second ? second->value : QString(), {}, false};
    out.isSame = out.first == out.second;
    if (first && second && first->number && second->number)
        out.difference = *second->number - *first->number;
    return out;
}

} // namespace

std::vector<PairedFact> pairedFacts(const Record &first, const Record &second)
{
    std::vector<PairedFact> out;
    QStringList titles;
    for (const Record *record : {&first, &second})
        for (const CardSection &section : record->sections)
            if (!titles.contains(section.title))
                titles.append(section.title);
    for (const QString &title : std::as_const(titles)) {
        const CardSection *a = sectionOf(first, title), *b = sectionOf(second, title);
        QStringList labels;
        for (const CardSection *section : {a, b})
            for (const Fact &fact : section ? section->facts : std::vector<Fact>())
                if (!labels.contains(fact.label)) {
                    labels.append(fact.label);
                    out.push_back(paired(title, fact.label, factOf(a, fact.label), factOf(b, fact.label)));
                }
    }
    return out;
}

} // namespace om
