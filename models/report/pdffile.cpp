// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdffile.h"

#include <QPdfWriter>
#include <QSaveFile>

namespace om {

namespace {

constexpr int dpi = 96 * 4;

} // namespace

Result<void> writePdf(const QString &path, const QString &title,
                      const std::function<Result<void>(QPainter &painter, const std::function<void()> &newPage)> &draw)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileNoPermission, {path}, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(dpi);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("OneMap"));
        QPainter painter;
        if (!painter.begin(&writer))
            return fail(ErrorCode::FileUnreadable, {path});
        painter.scale(dpi / 96.0, dpi / 96.0);
        if (auto drawn = draw(painter, [&writer] { writer.newPage(); }); !drawn)
            return drawn;
    }
    if (!file.commit())
        return fail(ErrorCode::DiskFull, {path}, file.errorString());
    return {};
}

} // namespace om
