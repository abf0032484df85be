// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/codebook.h"
#include "services/derived/derivation.h"
#include "services/frameloader.h"
#include "services/workspace.h"

namespace om {

struct Workspace::State
{
    Place place;
    const Catalog *catalog = nullptr;
    JobRunner *jobs = nullptr;
    QString language;
    City city;
    ZoneClock clock;
    ClockSpec cards;
    std::shared_ptr<const ClockRules> clockRules;
    DuplicateRules duplicates;
    std::unique_ptr<Cache> cache;
    CodeBook codes;
    QHash<QString, DatasetState> states;
    FrameSet frames;
    std::unique_ptr<SymbologyService> symbology;
    DerivationSpecs derivationSpecs;
    LocalTime moment = LocalTime::null(); ///< asked for; null = as the data stand
    bool showsCompanies = false;

    QString frameFolder() const { return place.folder + QStringLiteral("/frames"); }
    Result<void> loadPlain(const QStringList &datasets); ///< with the columns that the cache has
    Result<void> read();
    void readDecisions();
    std::optional<TraceSource> traces() const; ///< of tickets; none where the cache has no traces
    QString format(const QString &dataset, const FieldSpec *field, const Value &value) const;
};

} // namespace om
