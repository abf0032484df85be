// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/record/imagepair.h"

#include "sync/carriedattachments.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace om {

namespace {

Value cellOf(const DatasetSpec &spec, const Row &row, const QString &field)
{
    const int index = spec.fieldIndex(field);
    return index < 0 || std::size_t(index) >= row.cells.size() ? Value() : row.cells[std::size_t(index)];
}

/// The numbers of the two images that the record names; "" = none. Nothing where its card shows no images.
std::optional<std::array<QString, 2>> namesOf(const Workspace &workspace, const QString &dataset, qint64 fid)
{
    const CardSpec *card = workspace.catalog().card(dataset);
    const auto &specs = workspace.frames().specs;
    const auto spec = specs.constFind(dataset);
    if (!card || fid < 0 || spec == specs.cend() || !specs.contains(mediaDataset))
        return {};
    const auto section = std::ranges::find(card->sections, QStringLiteral("images"), &CardSectionSpec::kind);
    if (section == card->sections.end() || section->fields.size() != 2)
        return {};
    const auto rows = workspace.cache().rows(dataset, {fid});
    if (!rows || rows->empty())
        return {};
    const auto id = [&](qsizetype i) { return toText(cellOf(*spec, rows->front().row, section->fields[i])); };
    return std::array{id(0), id(1)};
}

Result<PairedImage> imageOf(const Workspace &workspace, const QString &id, const QString &title)
{
    const DatasetSpec spec = workspace.frames().specs.value(mediaDataset);
    const auto rows = workspace.cache().rowsWhere(mediaDataset, spec.key.value(0), Value(id), 1);
    if (!rows)
        return fail(rows);
    const QString file = rows->empty() ? QString() : toText(cellOf(spec, rows->front().row, QStringLiteral("file")));
    if (file.isEmpty())
        return fail(ErrorCode::NotFound, {QStringLiteral("image"), id});
    const auto path = attachmentPath(workspace.files().attachments(), file);
    if (!path)
        return fail(path);
    const QString time = workspace.cellText(mediaDataset, QStringLiteral("t"), cellOf(spec, rows->front().row, QStringLiteral("t")));
    return PairedImage{*path, time.isEmpty() ? title : QStringLiteral("%1 · %2").arg(title, time.left(10))};
}

} // namespace

bool hasImagePair(const Workspace &workspace, const QString &dataset, qint64 fid)
{
    const auto names = namesOf(workspace, dataset, fid);
    return names && std::ranges::none_of(*names, [](const QString &id) { return id.isEmpty(); });
}

Result<ImagePair> imagePairOf(const Workspace &workspace, const QString &dataset, qint64 fid)
{
    const auto names = namesOf(workspace, dataset, fid);
    if (!names)
        return fail(ErrorCode::NotFound, {QStringLiteral("image"), QString()});
    ImagePair out;
    for (const std::size_t i : {0U, 1U}) {
        // Short: both stand over one map.
        const char *title = i == 0 ? QT_TRANSLATE_NOOP("Record", "Before") : QT_TRANSLATE_NOOP("Record", "After");
        auto image = imageOf(workspace, (*names)[i], QCoreApplication::translate("Record", title));
        if (!image)
            return fail(image);
        (i == 0 ? out.before : out.after) = *std::move(image);
    }
    return out;
}

} // namespace om
