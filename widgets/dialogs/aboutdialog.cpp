// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/aboutdialog.h"

#include "common/heading.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace om {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About OneMap"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);
    column->addWidget(plainLabel(tr("OneMap"), 28, true));
    column->addWidget(plainLabel(tr("Version %1").arg(QCoreApplication::applicationVersion()), 14));
    QLabel *text =
        plainLabel(tr("One map of a city over a local GeoPackage cache. Free software under the GNU General Public Licence, version 3 or later."), 14);
    text->setWordWrap(true);
    column->addWidget(text);
    QLabel *parts = plainLabel(tr("Made with Qt %1, GDAL, SQLite, QuaZip, OpenSSL, GEOS and PROJ.").arg(QLatin1String(qVersion())), 12, false, "muted");
    parts->setWordWrap(true);
    column->addWidget(parts);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    column->addWidget(buttons);
    setMinimumWidth(440);
}

} // namespace om
